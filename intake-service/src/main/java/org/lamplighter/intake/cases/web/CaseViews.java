package org.lamplighter.intake.cases.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.intake.cases.Advice;
import org.lamplighter.intake.cases.AwaitingConfirmation;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.intake.cases.CaseFile;
import org.lamplighter.intake.cases.Closed;
import org.lamplighter.intake.cases.Crew;
import org.lamplighter.intake.cases.HistoryEntry;
import org.lamplighter.intake.cases.OutageNotice;
import org.lamplighter.intake.cases.Page;
import org.lamplighter.intake.cases.Party;
import org.lamplighter.intake.cases.RepairStep;
import org.lamplighter.intake.cases.Report;
import org.lamplighter.intake.cases.Underway;
import org.lamplighter.intake.cases.web.CaseView.AdviceView;
import org.lamplighter.intake.cases.web.CaseView.ConfirmationView;
import org.lamplighter.intake.cases.web.CaseView.CrewView;
import org.lamplighter.intake.cases.web.CaseView.OutageView;
import org.lamplighter.intake.cases.web.CaseView.PageView;
import org.lamplighter.intake.cases.web.CaseView.PromisesView;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.kit.aggregate.Stored;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Makes the views of cases. This is the one place where their personal data are masked. */
@Component
class CaseViews {

    private static final String CATEGORY = "FAULT_REPORT";

    private final LimitTable limits;
    private final ResourceBundleMessageSource texts;

    CaseViews(LimitTable limits) {
        this.limits = limits;
        this.texts = new ResourceBundleMessageSource();
        texts.setBasename("advice");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
    }

    /** The whole case. */
    CaseView view(Stored<Case> stored, Party to, Locale locale) {
        CaseFile file = stored.state().file();
        return view(stored, to, advice(file, locale), file.history());
    }

    /** A page, its cases without their history. */
    PageView page(Page page, Party to) {
        return new PageView(
                page.cases().stream()
                        .map(stored -> view(stored, to, null, null))
                        .toList(),
                page.next().map(Cursors::text).orElse(null));
    }

    private CaseView view(
            Stored<Case> stored, Party to, @Nullable List<AdviceView> advice, @Nullable List<HistoryEntry> history) {
        Case it = stored.state();
        CaseFile file = it.file();
        Report report = file.report();
        return new CaseView(
                stored.id(),
                CATEGORY,
                it.status(),
                file.round(),
                report.at(),
                report.channel(),
                report.urgency(),
                report.area(),
                accountNumber(report, to),
                report.contactName().masked(),
                report.contactPhone().masked(),
                report.address().masked(),
                report.symptom(),
                report.extent(),
                promises(file),
                crew(file.crew()),
                outage(file.outage()),
                advice,
                history,
                confirmation(it),
                stored.version());
    }

    private static @Nullable String accountNumber(Report report, Party to) {
        if (report.account() == null) {
            return null;
        }
        return to instanceof Party.PartnerCentre
                ? report.account().masked()
                : report.account().value();
    }

    private PromisesView promises(CaseFile file) {
        return new PromisesView(
                file.promises().arriveBy(),
                file.promises().restoreBy(),
                limits.sources(file.report().siteClass(), file.promises().from()));
    }

    private static @Nullable CrewView crew(@Nullable Crew crew) {
        if (crew == null) {
            return null;
        }
        boolean there = crew.last().compareTo(RepairStep.Kind.ARRIVED) >= 0;
        return new CrewView(crew.name(), there ? null : crew.expectedAt());
    }

    private static @Nullable OutageView outage(@Nullable OutageNotice outage) {
        if (outage == null) {
            return null;
        }
        CauseClass cause = outage.cause() == null ? CauseClass.UNDER_INVESTIGATION : outage.cause();
        return new OutageView(outage.outageId(), cause, outage.expectedRestoration(), outage.nextUpdateAt());
    }

    private List<AdviceView> advice(CaseFile file, Locale locale) {
        return Advice.on(file).stream()
                .map(advice -> new AdviceView(advice.name(), texts.getMessage(advice.name(), null, locale)))
                .toList();
    }

    private static @Nullable ConfirmationView confirmation(Case it) {
        return switch (it) {
            case AwaitingConfirmation asked ->
                new ConfirmationView(asked.askedAt(), asked.answerBy(), null, null, null);
            case Closed closed ->
                new ConfirmationView(null, null, closed.at(), closed.byCustomer(), closed.satisfaction());
            case Underway ignored -> null;
        };
    }
}
