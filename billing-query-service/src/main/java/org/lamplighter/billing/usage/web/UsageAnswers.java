package org.lamplighter.billing.usage.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.usage.IntervalDay;
import org.lamplighter.billing.usage.ReadUsage;
import org.lamplighter.billing.usage.Step;
import org.lamplighter.billing.usage.UsageQuestion;
import org.lamplighter.billing.usage.espi.GreenButtonFeed;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers what an account used, once it is clear that the caller may know. */
@Component
final class UsageAnswers {

    private static final int MOST_A_PAGE = 3000;

    private final ReadUsage usage;
    private final Clock clock;

    UsageAnswers(ReadUsage usage, Clock clock) {
        this.usage = usage;
        this.clock = clock;
    }

    static Step step(String word) {
        return Step.named(word).orElseThrow(() -> new RejectedException(Rejection.invalid("step-unknown")));
    }

    UsageView page(Account account, Step step, Days days, @Nullable LocalDateTime cursor, int limit) {
        int size = Math.clamp(limit, 1, MOST_A_PAGE);
        return UsageView.of(
                account.number().value(),
                step,
                usage.of(account, new UsageQuestion(step, days.from(), days.to(), cursor, size)));
    }

    void greenButton(Account account, Days days, HttpServletResponse response) throws IOException {
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"green-button-%s.xml\"".formatted(days.from()));
        try (Stream<IntervalDay> known = usage.days(account.number(), days.from(), days.to())) {
            OutputStream out = new BufferedOutputStream(response.getOutputStream());
            GreenButtonFeed.write(account.number(), known, clock.instant(), out);
            out.flush();
        }
    }
}
