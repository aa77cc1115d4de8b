package org.lamplighter.billing.anomaly.files;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.lamplighter.billing.anomaly.AnomalyRules;
import org.lamplighter.billing.anomaly.CurveRules;
import org.lamplighter.billing.anomaly.RuleBook;
import org.lamplighter.billing.tables.files.RuleTable;
import org.lamplighter.kit.table.Row;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads {@code lamplighter.anomaly-rules} when the service starts; a row that cannot be read stops it. */
@Configuration(proxyBeanMethods = false)
class AnomalyRuleFile {

    @Bean
    RuleBook anomalyRules(@Value("${lamplighter.anomaly-rules}") Resource file) {
        return new RuleBook(RuleTable.read(file, AnomalyRuleFile::rules));
    }

    private static AnomalyRules rules(Row row) {
        return new AnomalyRules(
                row.read("effectiveFrom", LocalDate::parse),
                row.read("source", text -> text),
                row.read("lookBackDays", Integer::valueOf),
                row.read("missingAfterDays", Integer::valueOf),
                row.read("leastBillsBefore", Integer::valueOf),
                row.read("jumpFactor", BigDecimal::new),
                row.read("jumpFactorWithoutYear", BigDecimal::new),
                row.read("jumpLeastKwhADay", BigDecimal::new),
                row.read("zeroBills", Integer::valueOf),
                row.read("zeroLeastKwhADay", BigDecimal::new),
                row.read("clockAheadMinutes", Integer::valueOf),
                row.read("checkWithinDays", Integer::valueOf),
                row.fields().containsKey("curveLookBackDays") ? curves(row) : null);
    }

    private static CurveRules curves(Row row) {
        return new CurveRules(
                row.read("curveLookBackDays", Integer::valueOf),
                row.read("curveSettledAfterDays", Integer::valueOf),
                row.read("curveGapDays", Integer::valueOf),
                row.read("curveGapLeastDaysBefore", Integer::valueOf),
                row.read("curveWeeks", Integer::valueOf),
                row.read("curveLeastWeeks", Integer::valueOf),
                row.read("curveJumpFactor", BigDecimal::new),
                row.read("curveJumpLeastKwh", BigDecimal::new),
                row.read("curveZeroDays", Integer::valueOf),
                row.read("curveZeroLeastKwhADay", BigDecimal::new),
                row.read("curveRegisterPercent", BigDecimal::new),
                row.read("curveRegisterLeastKwh", BigDecimal::new));
    }
}
