package org.lamplighter.dispatch.network.kafka;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.billing.AccountPublished;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.network.AccountSite;
import org.lamplighter.dispatch.network.AccountSites;
import org.lamplighter.dispatch.network.AccountsAwaited;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;
import org.springframework.stereotype.Component;

/**
 * Accounts as billing publishes them: by what they are fed and whether their supply is stopped; and where they are and whom a crew asks
 * for there, opened here only to be kept encrypted again.
 */
@Component
class AccountFeed implements EventHandler<AccountPublished> {

    private final FedAccounts accounts;
    private final AccountSites sites;
    private final List<AccountsAwaited> awaited;
    private final PersonalDataCipher cipher;

    AccountFeed(FedAccounts accounts, AccountSites sites, List<AccountsAwaited> awaited, PersonalDataCipher cipher) {
        this.accounts = accounts;
        this.sites = sites;
        this.awaited = List.copyOf(awaited);
        this.cipher = cipher;
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
        sites.keep(site(event), metadata.sequence());
        awaited.forEach(waiting -> waiting.known(event.accountNumber()));
    }

    private AccountSite site(AccountPublished event) {
        return new AccountSite(
                event.accountNumber(),
                event.areaCode(),
                event.transformerArea(),
                event.siteClass(),
                new PersonName(cipher.open(event.holderName())),
                new PhoneNumber(cipher.open(event.phone())),
                new PostalAddress(cipher.open(event.address())),
                position(event.latitude(), event.longitude()),
                event.customerKind(),
                event.protectedFromStops());
    }

    private static @Nullable Position position(@Nullable Double latitude, @Nullable Double longitude) {
        return latitude == null || longitude == null ? null : new Position(latitude, longitude);
    }
}
