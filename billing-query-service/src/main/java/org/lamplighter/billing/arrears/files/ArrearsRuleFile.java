package org.lamplighter.billing.arrears.files;

import java.time.LocalDate;
import org.lamplighter.billing.arrears.ArrearsRule;
import org.lamplighter.billing.arrears.ArrearsRules;
import org.lamplighter.billing.arrears.RuleRow;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.tables.files.RuleTable;
import org.lamplighter.kit.table.Row;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads {@code lamplighter.arrears.rules} when the service starts; a row that cannot be read, or a rule that is missing, stops it. */
@Configuration(proxyBeanMethods = false)
class ArrearsRuleFile {

    @Bean
    ArrearsRules arrearsRules(@Value("${lamplighter.arrears.rules}") Resource file) {
        return new ArrearsRules(RuleTable.read(file, ArrearsRuleFile::rule));
    }

    private static RuleRow rule(Row row) {
        return new RuleRow(
                row.read("effectiveFrom", LocalDate::parse),
                row.read("rule", ArrearsRule::valueOf),
                row.readIfThere("customerClass", CustomerClass::valueOf),
                row.read("value", text -> text),
                row.read("source", text -> text));
    }
}
