package org.lamplighter.billing.usage.espi;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes an interval reading of a feed the fields of a row. */
final class ReadingFields {

    private static final Pattern VALUE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("\\d{10}");
    private static final int SECONDS_OF_A_MINUTE = 60;

    private final Links links;
    private final Map<String, String> accounts;

    ReadingFields(Links links, Map<String, String> accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    /**
     * The fields of a row.
     *
     * @param place address of its interval block
     * @param reading its elements, by name
     * @throws NotKeptException when it cannot be kept
     */
    Map<String, String> fields(String place, Map<String, String> reading) throws NotKeptException {
        String usagePoint = links.usagePoint(place)
                .orElseThrow(
                        () -> new NotKeptException("entry-unlinked", "no link of its entry names a meter reading"));
        String account = Optional.ofNullable(accounts.get(usagePoint))
                .or(() -> Optional.of(usagePoint)
                        .filter(point -> ACCOUNT_NUMBER.matcher(point).matches()))
                .orElseThrow(
                        () -> new NotKeptException("usage-point-unknown", "nobody said whose usage point this is"));
        ReadingType type = links.typeOf(place)
                .orElseThrow(
                        () -> new NotKeptException("reading-type-missing", "its meter reading has no reading type"));
        Optional<String> refusal = type.refusal();
        if (refusal.isPresent()) {
            throw new NotKeptException("reading-type-not-kept", refusal.get());
        }
        Map<String, String> fields = new HashMap<>();
        fields.put("accountNumber", account);
        fields.put("startAt", Instant.ofEpochSecond(number(reading, "start")).toString());
        fields.put("minutes", minutes(number(reading, "duration")));
        fields.put("kwh", kilowattHours(type, reading));
        fields.put("quality", quality(reading));
        return fields;
    }

    private static String kilowattHours(ReadingType type, Map<String, String> reading) throws NotKeptException {
        String value = reading.getOrDefault("value", "");
        if (!VALUE.matcher(value).matches()) {
            throw new NotKeptException("field-invalid", "value is not a whole number");
        }
        return type.kilowattHours(new BigDecimal(value)).stripTrailingZeros().toPlainString();
    }

    private static String quality(Map<String, String> reading) throws NotKeptException {
        try {
            return Quality.of(reading.getOrDefault("quality", "0")).name();
        } catch (IllegalArgumentException e) {
            throw new NotKeptException("field-invalid", "quality is refused: " + e.getMessage());
        }
    }

    /** A day or a month is no interval: it is the matter of readings. */
    private static String minutes(long seconds) throws NotKeptException {
        if (seconds % SECONDS_OF_A_MINUTE != 0 || seconds > 60L * SECONDS_OF_A_MINUTE) {
            throw new NotKeptException("interval-length-not-kept", "intervals of 15, 30 or 60 minutes are kept");
        }
        return Long.toString(seconds / SECONDS_OF_A_MINUTE);
    }

    private static long number(Map<String, String> reading, String field) throws NotKeptException {
        String text = reading.getOrDefault(field, "");
        if (!SECONDS.matcher(text).matches()) {
            throw new NotKeptException("field-invalid", field + " is not a number of seconds");
        }
        return Long.parseLong(text);
    }
}
