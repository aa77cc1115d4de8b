package org.lamplighter.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.intake.accounts.KnownAccounts;
import org.lamplighter.intake.audit.AuditTrail;
import org.lamplighter.intake.audit.VerifyChain;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.intake.cases.CaseRegister;
import org.lamplighter.intake.cases.ConfirmCase;
import org.lamplighter.intake.cases.DiscloseField;
import org.lamplighter.intake.cases.ExpireClocks;
import org.lamplighter.intake.cases.Figures;
import org.lamplighter.intake.cases.FileReport;
import org.lamplighter.intake.cases.FollowOutage;
import org.lamplighter.intake.cases.FollowRepair;
import org.lamplighter.intake.cases.ListCases;
import org.lamplighter.intake.cases.ReadingRecord;
import org.lamplighter.intake.cases.Reception;
import org.lamplighter.intake.cases.Sealing;
import org.lamplighter.intake.cases.ShowCase;
import org.lamplighter.intake.outages.KnownOutages;
import org.lamplighter.intake.outages.OutageNews;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.live.LiveStreams;
import org.lamplighter.kit.live.LiveViews;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases, which know no framework, together with what they need. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Sealing sealing(PersonalDataCipher cipher) {
        return cipher::seal;
    }

    @Bean
    Figures figures(MeterRegistry metrics) {
        return new MeteredFigures(metrics);
    }

    @Bean
    ReadingRecord readingRecord(AuditTrail trail, Clock clock) {
        return new AuditedReadings(trail, clock);
    }

    @Bean
    Reception reception(
            KnownAccounts accounts,
            @Value("${lamplighter.intake.class-of-unknown-site}") SiteClass unknownSite,
            Clock clock) {
        return new Reception(accounts, unknownSite, clock);
    }

    @Bean
    FileReport fileReport(
            Aggregates<Case> cases,
            Reception reception,
            KnownOutages outages,
            LimitTable limits,
            Sealing sealing,
            Figures figures) {
        return new FileReport(cases, reception, outages, limits, sealing, figures);
    }

    @Bean
    ConfirmCase confirmCase(Aggregates<Case> cases, LimitTable limits, Sealing sealing, Clock clock) {
        return new ConfirmCase(cases, limits, sealing, clock);
    }

    @Bean
    ShowCase showCase(Aggregates<Case> cases, ReadingRecord record) {
        return new ShowCase(cases, record);
    }

    @Bean
    ListCases listCases(CaseRegister register, ReadingRecord record) {
        return new ListCases(register, record);
    }

    @Bean
    DiscloseField discloseField(Aggregates<Case> cases, ReadingRecord record) {
        return new DiscloseField(cases, record);
    }

    @Bean
    FollowRepair followRepair(Aggregates<Case> cases, Figures figures, LimitTable limits, Clock clock) {
        return new FollowRepair(cases, figures, limits, clock);
    }

    @Bean
    FollowOutage followOutage(
            Aggregates<Case> cases,
            CaseRegister register,
            OutageNews outages,
            Figures figures,
            LimitTable limits,
            Clock clock) {
        return new FollowOutage(cases, register, outages, figures, limits, clock);
    }

    @Bean
    ExpireClocks expireClocks(Aggregates<Case> cases, CaseRegister register, Figures figures, Clock clock) {
        return new ExpireClocks(cases, register, figures, clock);
    }

    @Bean
    VerifyChain verifyChain(AuditTrail trail) {
        return new VerifyChain(trail);
    }

    @Bean
    LiveViews<Case> followers(Aggregates<Case> cases, LiveStreams streams) {
        return streams.of("cases", Duration.ZERO, caseId -> cases.find(caseId).map(Stored::state));
    }
}
