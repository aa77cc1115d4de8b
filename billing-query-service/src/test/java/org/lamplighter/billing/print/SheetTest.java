package org.lamplighter.billing.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final byte[] FONT = font();

    private static byte[] font() {
        try (InputStream in =
                Objects.requireNonNull(SheetTest.class.getResourceAsStream("/fonts/NotoSansSC-Regular.ttf"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void rowsThatDoNotFitGoOnWithTheNextPageInTheirOrder() {
        List<Column> columns = List.of(Column.text(0.7), Column.figure(0.3));
        try (Sheet sheet = new Sheet(FONT, "行")) {
            IntStream.range(0, 150).forEach(i -> sheet.row(columns, List.of("第" + i + "行", i + ".00")));

            Pdf read = Pdf.read(sheet.finish("页脚 foot"));

            assertThat(read.pages()).isEqualTo(3);
            assertThat(read.text().replaceAll(" +", " ")).contains("页脚 foot 1 / 3", "页脚 foot 3 / 3");
            assertThat(read.text().lines().filter(line -> line.startsWith("第")))
                    .containsExactlyElementsOf(IntStream.range(0, 150)
                            .mapToObj(i -> "第%d行 %d.00".formatted(i, i))
                            .toList());
        }
    }

    @Test
    void onlyWhatIsUsedOfTheFontIsEmbedded() {
        try (Sheet sheet = new Sheet(FONT, "一")) {
            sheet.paragraph("一二三 one two three");

            byte[] bytes = sheet.finish("");

            assertThat(bytes.length).isLessThan(FONT.length / 50);
            assertThat(Pdf.read(bytes).faces()).allSatisfy(face -> {
                assertThat(face.embedded()).isTrue();
                assertThat(face.name()).matches("[A-Z]{6}\\+.*");
            });
        }
    }

    @Test
    void aCharacterThatTheFontLacksIsMarkedAndSaid() {
        try (Sheet sheet = new Sheet(FONT, "字")) {
            sheet.paragraph("王喆");
            assertThat(sheet.isLackingCharacters()).isFalse();
            sheet.paragraph("王𬱖");

            assertThat(sheet.isLackingCharacters()).isTrue();
            assertThat(Pdf.read(sheet.finish("")).text()).contains("王喆", "王〓");
        }
    }

    @Test
    void barsTellTheirFiguresAndLabelsEvenWhereAllAreNothing() {
        try (Sheet sheet = new Sheet(FONT, "图")) {
            sheet.bars(List.of(
                    new Bar("2026-09", new BigDecimal("0"), false), new Bar("2026-10", new BigDecimal("0"), true)));
            sheet.bars(List.of(new Bar("2026-10", new BigDecimal("300.5"), true)));
            sheet.bars(List.of());

            assertThat(Pdf.read(sheet.finish("")).text()).contains("2026-09", "2026-10", "300.5");
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("电费账单阶梯峰谷 abcXYZ019×.,，。-𬱖𠮷\n\t")
                .ofMaxLength(200);
    }

    @Property(tries = 50)
    void nothingOfATextIsLostByBreakingItIntoLines(@ForAll("words") String text) {
        try (Sheet sheet = new Sheet(FONT, "")) {
            sheet.row(List.of(Column.text(0.15), Column.text(0.85)), List.of(text, text));
            String read = Pdf.read(sheet.finish("")).text();

            // The page number stands at the foot.
            assertThat(letters(read)).isEqualTo(2 * letters(text) + letters("1 / 1"));
        }
    }

    /** Blanks may go, and what the font lacks is a mark. */
    private static int letters(String text) {
        return (int) text.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .count();
    }
}
