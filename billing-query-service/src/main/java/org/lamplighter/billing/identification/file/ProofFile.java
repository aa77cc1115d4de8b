package org.lamplighter.billing.identification.file;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamplighter.billing.identification.Matter;
import org.lamplighter.billing.identification.ProofItem;
import org.lamplighter.billing.identification.ProofRule;
import org.lamplighter.billing.identification.ProofRules;
import org.lamplighter.billing.tables.files.RuleTable;
import org.lamplighter.kit.table.Row;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/**
 * Reads the table of proofs from a CSV file ({@code lamplighter.identity.proofs}) when the service starts. A file that leaves a
 * matter open, or asks for what cannot be checked, stops the service from starting and says where.
 */
@Configuration(proxyBeanMethods = false)
class ProofFile {

    @Bean
    ProofRules proofRules(@Value("${lamplighter.identity.proofs}") Resource file) {
        return new ProofRules(RuleTable.read(file, ProofFile::rule));
    }

    private static ProofRule rule(Row row) {
        return new ProofRule(
                row.read("matter", Matter::valueOf),
                row.read("items", ProofFile::items),
                row.read("effectiveFrom", LocalDate::parse),
                row.read("source", text -> text));
    }

    private static Set<ProofItem> items(String text) {
        return Arrays.stream(text.split("\\+"))
                .map(item -> ProofItem.valueOf(item.strip()))
                .collect(Collectors.toSet());
    }
}
