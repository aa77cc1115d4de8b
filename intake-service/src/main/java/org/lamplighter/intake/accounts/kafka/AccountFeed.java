package org.lamplighter.intake.accounts.kafka;

import org.lamplighter.contracts.billing.AccountPublished;
import org.lamplighter.intake.accounts.AccountNews;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.springframework.stereotype.Component;

@Component
class AccountFeed implements EventHandler<AccountPublished> {

    private final AccountNews accounts;

    AccountFeed(AccountNews accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<AccountPublished> eventType() {
        return AccountPublished.class;
    }

    @Override
    public void handle(AccountPublished event, EventMetadata metadata) {
        accounts.published(event, metadata.sequence());
    }
}
