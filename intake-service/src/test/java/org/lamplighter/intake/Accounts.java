package org.lamplighter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicLong;
import org.lamplighter.intake.accounts.KnownAccounts;
import org.lamplighter.kit.personal.AccountNumber;

/** Accounts that intake has heard of, each test its own. */
final class Accounts {

    private static final AtomicLong NEXT = new AtomicLong(3_205_090_001L);

    private Accounts() {}

    /** A new account at its own transformer. */
    static String boundTo(KnownAccounts known, String... subjects) {
        return at(known, "T-" + NEXT.get(), "320508", subjects);
    }

    static String at(KnownAccounts known, String transformer, String area, String... subjects) {
        String number = Long.toString(NEXT.getAndIncrement());
        Peers.account(number, transformer, area, subjects);
        await().untilAsserted(
                        () -> assertThat(known.find(new AccountNumber(number))).isPresent());
        return number;
    }
}
