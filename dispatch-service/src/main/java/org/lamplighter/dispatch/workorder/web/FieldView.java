package org.lamplighter.dispatch.workorder.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.workorder.FieldBook;
import org.lamplighter.dispatch.workorder.FieldCommand;
import org.lamplighter.dispatch.workorder.Findings;
import org.lamplighter.dispatch.workorder.HelpAnswer;
import org.lamplighter.dispatch.workorder.HelpRequest;
import org.lamplighter.dispatch.workorder.Survey;

/**
 * What crews told of an order beside its steps.
 *
 * @param survey what was found, the last time someone looked
 * @param expectations when supply was expected back, oldest first
 * @param help what was asked for, oldest first; without an answer it is open
 * @param untold commands that were heard and not applied: they wait for one before them, or are of a crew that does not have
 *     the order any more
 */
public record FieldView(
        @Nullable SurveyView survey, List<ExpectationView> expectations, List<HelpView> help, List<UntoldView> untold) {

    /** What a crew found. */
    public record SurveyView(
            Instant at,
            String crewId,
            String faultClass,
            @Nullable String phenomenon,
            @Nullable String location,
            String voltageLevel,
            String equipmentOwner,
            String extent) {

        static @Nullable SurveyView of(@Nullable Survey survey) {
            if (survey == null) {
                return null;
            }
            Findings found = survey.findings();
            return new SurveyView(
                    survey.at(),
                    survey.crewId(),
                    found.faultClass().name(),
                    found.phenomenon(),
                    found.location(),
                    found.voltageLevel().name(),
                    found.equipmentOwner().name(),
                    found.extent().name());
        }
    }

    /** When a crew said what it expected. */
    public record ExpectationView(Instant at, String crewId, Instant expectedRestoration) {}

    /** What a crew asked for. */
    public record HelpView(
            String helpId,
            Instant askedAt,
            String crewId,
            String kind,
            @Nullable String note,
            @Nullable HelpAnswerView answer) {

        static HelpView of(HelpRequest help) {
            return new HelpView(
                    help.helpId(),
                    help.askedAt(),
                    help.crewId(),
                    help.kind().name(),
                    help.note(),
                    HelpAnswerView.of(help.answer()));
        }
    }

    /** What a dispatcher answered. */
    public record HelpAnswerView(Instant at, boolean granted, String note) {

        static @Nullable HelpAnswerView of(@Nullable HelpAnswer answer) {
            return answer == null ? null : new HelpAnswerView(answer.at(), answer.granted(), answer.note());
        }
    }

    /** A command that was heard and not applied. */
    public record UntoldView(
            String commandId,
            String crewId,
            String kind,
            Instant at,
            Instant heardAt,
            @Nullable String after) {

        static UntoldView of(FieldCommand kept) {
            return new UntoldView(
                    kept.commandId(),
                    kept.crewId(),
                    CommandBody.Kind.of(kept.step()).name(),
                    kept.at(),
                    kept.heardAt(),
                    kept.after());
        }
    }

    static FieldView of(FieldBook book) {
        return new FieldView(
                SurveyView.of(book.survey()),
                book.expectations().stream()
                        .map(told -> new ExpectationView(told.at(), told.crewId(), told.restoration()))
                        .toList(),
                book.help().stream().map(HelpView::of).toList(),
                book.kept().stream().map(UntoldView::of).toList());
    }
}
