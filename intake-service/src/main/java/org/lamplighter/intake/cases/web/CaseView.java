package org.lamplighter.intake.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.intake.Channel;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.intake.cases.CaseStatus;
import org.lamplighter.intake.cases.HistoryEntry;

/** A case as it is shown: personal data masked, whoever looks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String caseId,
        String category,
        CaseStatus status,
        int round,
        Instant reportedAt,
        Channel channel,
        Urgency urgency,
        String areaCode,
        @Nullable String accountNumber,
        String contactName,
        String contactPhone,
        String address,
        Symptom symptom,
        Extent extent,
        PromisesView promises,
        @Nullable CrewView crew,
        @Nullable OutageView outage,
        @Nullable List<AdviceView> advice,
        @Nullable List<HistoryEntry> history,
        @Nullable ConfirmationView confirmation,
        long version) {

    /** What was promised for the round, and the rules it comes from. */
    record PromisesView(Instant arriveBy, Instant restoreBy, List<String> sources) {}

    /** Who comes, and when, while not there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CrewView(@Nullable String name, @Nullable Instant expectedAt) {}

    /** The outage it belongs to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutageView(
            String outageId,
            @Nullable CauseClass cause,
            @Nullable Instant expectedRestoration,
            @Nullable Instant nextUpdateAt) {}

    /** What to do, in the reader's language. */
    record AdviceView(String code, String text) {}

    /** The open question, or how it was answered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConfirmationView(
            @Nullable Instant askedAt,
            @Nullable Instant answerBy,
            @Nullable Instant closedAt,
            @Nullable Boolean confirmedByCustomer,
            @Nullable Integer satisfaction) {}

    /** A page of cases. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<CaseView> items, @Nullable String next) {}
}
