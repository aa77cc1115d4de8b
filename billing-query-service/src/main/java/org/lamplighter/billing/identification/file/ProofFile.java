package org.lamplighter.billing.identification.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamplighter.billing.identification.Matter;
import org.lamplighter.billing.identification.ProofItem;
import org.lamplighter.billing.identification.ProofRule;
import org.lamplighter.billing.identification.ProofRules;
import org.lamplighter.kit.table.CsvRows;
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
        try (InputStream in = file.getInputStream()) {
            return new ProofRules(read(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table of proofs " + file.getDescription(), e);
        }
    }

    static List<ProofRule> read(InputStream in) {
        List<ProofRule> rules = new ArrayList<>();
        new CsvRows(in).forEach(row -> rules.add(rule(row)), bad -> {
            throw new IllegalArgumentException("table of proofs, line " + bad.line() + ": " + bad.reason());
        });
        return rules;
    }

    private static ProofRule rule(Row row) {
        try {
            return new ProofRule(
                    row.read("matter", Matter::valueOf),
                    row.read("items", ProofFile::items),
                    row.read("effectiveFrom", LocalDate::parse),
                    row.read("source", text -> text));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("table of proofs, line " + row.line() + ": " + e.getMessage(), e);
        }
    }

    private static Set<ProofItem> items(String text) {
        return Arrays.stream(text.split("\\+"))
                .map(item -> ProofItem.valueOf(item.strip()))
                .collect(Collectors.toSet());
    }
}
