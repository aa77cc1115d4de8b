package org.lamplighter.dispatch.network.kafka;

import org.lamplighter.contracts.billing.AccountPublished;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.springframework.stereotype.Component;

/** Accounts as billing publishes them; of each only its number, its transformer area and whether its supply is stopped are read. */
@Component
class AccountFeed implements EventHandler<AccountPublished> {

    private final FedAccounts accounts;

    AccountFeed(FedAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<AccountPublished> eventType() {
        return AccountPublished.class;
    }

    @Override
    public void handle(AccountPublished event, EventMetadata metadata) {
        accounts.placed(
                event.accountNumber(),
                event.transformerArea(),
                event.stoppedForArrearsSince(),
                event.updatedAt(),
                metadata.sequence());
    }
}
