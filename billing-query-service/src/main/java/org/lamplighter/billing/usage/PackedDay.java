package org.lamplighter.billing.usage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.KilowattHours;

/**
 * A day's curve as one short text, exact: a month of quarter hours is some 10 KB.
 *
 * <pre>
 * "15 3 324,321,,328,…   A2-1A93"
 *   │ │ │                └ qualities, each with how many in a row; "-" where no value is known
 *   │ │ └ energies in 10^-decimals kWh; nothing where none is known
 *   │ └ decimals
 *   └ minutes
 * </pre>
 */
public record PackedDay(String value) {

    private static final char NONE = '-';

    static PackedDay of(DayCurve curve) {
        int decimals = curve.points().stream()
                .filter(Objects::nonNull)
                .mapToInt(point -> point.energy().value().scale())
                .max()
                .orElse(0);
        String energies = curve.points().stream()
                .map(point -> point == null ? "" : scaled(point, decimals))
                .collect(Collectors.joining(","));
        return new PackedDay(curve.minutes() + " " + decimals + " " + energies + " " + qualities(curve.points()));
    }

    private static String scaled(Point point, int decimals) {
        return point.energy().value().setScale(decimals).unscaledValue().toString();
    }

    private static String qualities(List<@Nullable Point> points) {
        StringBuilder runs = new StringBuilder();
        int begin = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size() || letter(points.get(i)) != letter(points.get(begin))) {
                runs.append(letter(points.get(begin))).append(i - begin);
                begin = i;
            }
        }
        return runs.toString();
    }

    private static char letter(@Nullable Point point) {
        return point == null ? NONE : point.quality().letter();
    }

    DayCurve curve() {
        String[] parts = value.split(" ", -1);
        int decimals = Integer.parseInt(parts[1]);
        String[] energies = parts[2].split(",", -1);
        String letters = letters(parts[3]);
        List<@Nullable Point> points = new ArrayList<>(energies.length);
        for (int i = 0; i < energies.length; i++) {
            points.add(energies[i].isEmpty() ? null : point(energies[i], decimals, letters.charAt(i)));
        }
        return new DayCurve(Integer.parseInt(parts[0]), points);
    }

    private static Point point(String energy, int decimals, char letter) {
        return new Point(
                new KilowattHours(new BigDecimal(new BigInteger(energy), decimals)), IntervalQuality.of(letter));
    }

    private static String letters(String runs) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < runs.length(); ) {
            char letter = runs.charAt(i++);
            int end = i;
            while (end < runs.length() && Character.isDigit(runs.charAt(end))) {
                end++;
            }
            letters.append(String.valueOf(letter).repeat(Integer.parseInt(runs.substring(i, end))));
            i = end;
        }
        return letters.toString();
    }
}
