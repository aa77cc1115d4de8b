package org.lamplighter.billing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.lamplighter.billing.Calls.Reply;

/** Makes accounts of their own for each test. */
final class District {

    static final String ACCOUNTS =
            "accountNumber,holderName,phone,address,areaCode,transformerArea,siteClass,priceOption,householdSize\n";
    static final String READINGS = "accountNumber,meterNumber,readAt,registerKwh,peakKwh,valleyKwh,quality\n";

    static final String HOLDER = "欧阳晓";
    static final String LAST_FOUR = "5678";

    private static final AtomicInteger NEXT = new AtomicInteger(7_000_000);

    private final Calls calls;

    District(Calls calls) {
        this.calls = calls;
    }

    /** A number nobody has. */
    static String number() {
        return "320" + NEXT.incrementAndGet();
    }

    static String row(String number) {
        return "%s,%s,1381234%s,苏州市姑苏区平江路32号14幢903室,320508,T-GS-10101,URBAN,TIME_OF_USE,3%n"
                .formatted(number, HOLDER, LAST_FOUR);
    }

    /** An account priced by time of use. */
    String account() {
        String number = number();
        loadAccounts(row(number));
        return number;
    }

    Reply loadAccounts(String rows) {
        return calls.load("/api/desk/v1/account-imports", People.editor(), ACCOUNTS + rows);
    }

    Reply loadReadings(String rows) {
        return calls.load("/api/desk/v1/account-imports/readings", People.editor(), READINGS + rows);
    }

    /** Readings until the end of October 2026: 2700 kWh before it, 300 in it. */
    void readings(String number) {
        loadReadings("""
                %1$s,M1,2025-12-31T23:59:59+08:00,1000,600,400,
                %1$s,M1,2026-09-30T23:59:59+08:00,3700,2300,1400,
                %1$s,M1,2026-10-31T23:59:59+08:00,4000,2480,1520,ACTUAL
                """.formatted(number));
    }

    Reply bind(String subject, String number) {
        return calls.post("/api/customer/v1/account-bindings", People.customer(subject), binding(number));
    }

    static String binding(String number) {
        return binding(number, HOLDER, LAST_FOUR);
    }

    static String binding(String number, String holder, String lastFour) {
        return "{\"accountNumber\":\"%s\",\"holderName\":\"%s\",\"phoneLastFour\":\"%s\"}"
                .formatted(number, holder, lastFour);
    }

    /** A file of the sample district that a fresh suite is loaded with. */
    static String sample(String file) {
        String name = "/sample-district/" + file;
        try (InputStream in = Objects.requireNonNull(District.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
