package org.lamplighter.billing.ledger.files;

import java.time.LocalDate;
import org.lamplighter.billing.ledger.PaymentTerm;
import org.lamplighter.billing.ledger.PaymentTerms;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.tables.files.RuleTable;
import org.lamplighter.kit.table.Row;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads {@code lamplighter.payment-terms} when the service starts; a row that cannot be read stops it. */
@Configuration(proxyBeanMethods = false)
class PaymentTermFile {

    @Bean
    PaymentTerms paymentTerms(@Value("${lamplighter.payment-terms}") Resource file) {
        return new PaymentTerms(RuleTable.read(file, PaymentTermFile::term));
    }

    private static PaymentTerm term(Row row) {
        return new PaymentTerm(
                row.read("effectiveFrom", LocalDate::parse),
                row.readIfThere("customerClass", CustomerClass::valueOf),
                row.read("days", Integer::valueOf),
                row.read("source", text -> text));
    }
}
