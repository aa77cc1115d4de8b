package org.lamplighter.billing.account;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.personal.PersonalDataCipher;

/** Notes at the account whether its supply is stopped, so that everyone who may see the account sees it. */
public final class FollowSupply {

    private final Aggregates<Account> accounts;
    private final PersonalDataCipher cipher;
    private final InstantSource clock;

    FollowSupply(Aggregates<Account> accounts, PersonalDataCipher cipher, InstantSource clock) {
        this.accounts = accounts;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Stopped since then, or on again where there is no time. */
    public void supplied(String number, @Nullable Instant stoppedSince, EventMetadata cause) {
        accounts.change(number, cause, account -> account.supplied(stoppedSince, cipher, clock.instant()));
    }

    /** Stopped for theft or breach since then, or on again where nothing is told. */
    public void stoppedFor(String number, @Nullable StoppedFor why, EventMetadata cause) {
        accounts.change(number, cause, account -> account.stoppedFor(why));
    }
}
