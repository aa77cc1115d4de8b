package org.lamplighter.billing.bill.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lamplighter.billing.explanation.web.LineView;
import org.lamplighter.billing.print.Bar;
import org.lamplighter.billing.print.Column;
import org.lamplighter.billing.print.Sheet;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.kit.time.TimeConfiguration;
import org.springframework.stereotype.Component;

/** Prints a bill (电子账单): what it is for, what it comes to, and all that it is made from. */
@Component
final class PrintBill {

    private static final List<Column> FACTS = List.of(Column.text(0.28), Column.text(0.72));
    private static final List<Column> READINGS =
            List.of(Column.text(0.16), Column.text(0.28), Column.text(0.28), Column.text(0.28));
    private static final List<Column> LINES = List.of(Column.text(0.64), Column.figure(0.2), Column.figure(0.16));
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(TimeConfiguration.CHINA);

    private final byte[] font;
    private final PrintTexts texts;

    PrintBill(PrintProperties properties, PrintTexts texts) {
        try {
            this.font = properties.font().getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.texts = texts;
    }

    /** PDF, A4. */
    byte[] print(BillToPrint bill) {
        String title = texts.both("title") + " " + bill.chinese().month();
        try (Sheet sheet = new Sheet(font, title)) {
            sheet.title(title);
            facts(sheet, bill);
            readings(sheet, bill.chinese());
            lines(sheet, bill);
            words(sheet, bill);
            year(sheet, bill);
            sources(sheet, bill.tariffs());
            sheet.gap();
            sheet.paragraph(texts.both("no-invoice"));
            if (sheet.isLackingCharacters()) {
                sheet.paragraph(texts.both("characters-missing"));
            }
            return sheet.finish(title);
        }
    }

    private void facts(Sheet sheet, BillToPrint bill) {
        BillView said = bill.chinese();
        fact(sheet, "account", said.accountNumber());
        fact(sheet, "holder", bill.holderName());
        fact(sheet, "address", bill.address());
        fact(sheet, "period", said.from() + " – " + said.to());
        fact(sheet, "used", said.usedKwh() + " kWh");
        fact(sheet, "total", said.total() + " " + said.currency());
        fact(sheet, "made", made(said));
    }

    private String made(BillView bill) {
        Instant at = bill.ratedAt();
        return (at == null ? "" : MINUTE.format(at) + ", ") + texts.both("revision", String.valueOf(bill.revision()));
    }

    private void fact(Sheet sheet, String key, String value) {
        sheet.row(FACTS, List.of(texts.both(key), value));
    }

    private void readings(Sheet sheet, BillView bill) {
        sheet.heading(texts.both("readings"));
        sheet.row(
                READINGS,
                List.of(
                        texts.both("meter"),
                        texts.both("reading-from"),
                        texts.both("reading-to"),
                        texts.both("counted")));
        for (BillView.Counted counted : bill.readings()) {
            sheet.row(READINGS, List.of(counted.meter(), stand(counted.from()), stand(counted.to()), periods(counted)));
        }
    }

    private String stand(BillView.Stand stand) {
        return "%s  %s kWh  %s".formatted(stand.on(), stand.kwh(), texts.both("quality." + stand.quality()));
    }

    private String periods(BillView.Counted counted) {
        return counted.usedKwh().entrySet().stream()
                .map(used -> texts.both("period." + used.getKey()) + " " + used.getValue() + " kWh")
                .collect(Collectors.joining("; "));
    }

    private void lines(Sheet sheet, BillToPrint bill) {
        sheet.heading(texts.both("lines"));
        sheet.row(LINES, List.of(texts.both("line"), texts.both("exact"), texts.both("amount")));
        for (int i = 0; i < bill.chinese().lines().size(); i++) {
            LineView line = bill.chinese().lines().get(i);
            sheet.row(LINES, List.of(line.description(), line.exact(), line.amount()));
            sheet.row(LINES, List.of(bill.english().lines().get(i).description(), "", ""));
        }
        sheet.row(
                LINES,
                List.of(texts.both("total"), "", String.valueOf(bill.chinese().total())));
    }

    private void words(Sheet sheet, BillToPrint bill) {
        sheet.heading(texts.both("explanation"));
        BillView.Tiers tiers = bill.chinese().tiers();
        if (tiers != null) {
            sheet.paragraph(texts.both(
                    "tiers", tiers.usedBeforeKwh(), tiers.usedAfterKwh(), String.join(" / ", tiers.endsKwh())));
        }
        bill.chinese().explanation().forEach(sheet::paragraph);
        bill.english().explanation().forEach(sheet::paragraph);
    }

    private void year(Sheet sheet, BillToPrint bill) {
        sheet.heading(texts.both("year"));
        sheet.bars(bill.year().stream()
                .map(each -> new Bar(
                        each.month().toString(),
                        each.used().value(),
                        each.month().equals(bill.chinese().month())))
                .toList());
    }

    private void sources(Sheet sheet, List<Tariff> tariffs) {
        sheet.heading(texts.both("sources"));
        for (Tariff tariff : tariffs) {
            sheet.paragraph("%s  %s %s"
                    .formatted(tariff.id(), tariff.name().zh(), tariff.name().en()));
            sheet.paragraph(texts.both("source") + ": " + tariff.source());
            tariff.openMarks().forEach(open -> sheet.paragraph(texts.both("not-confirmed") + ": " + open));
        }
    }
}
