package org.lamplighter.billing.print;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A document of A4 pages (PDF) that is written from top to bottom; a page is begun when something does not fit any more. For
 * one thread. Lengths are points.
 */
public final class Sheet implements AutoCloseable {

    private static final float MARGIN = 48;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LINE = 1.35f;
    private static final float BODY = 9;
    private static final float HEADING = 12;
    private static final float TITLE = 18;
    private static final float GAP = 8;
    private static final float CHART = 90;

    private final PDDocument document = new PDDocument();
    private final Typeface face;
    private Ink ink;
    private float y;

    /**
     * An empty document.
     *
     * @param trueType a font file with TrueType outlines
     */
    public Sheet(byte[] trueType, String title) {
        try {
            face = new Typeface(document, trueType);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage("zh-CN");
            ink = begin();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Ink begin() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new Ink(new PDPageContentStream(document, page), face);
    }

    public void title(String text) {
        row(TITLE, List.of(Column.text(1)), List.of(text));
        gap();
    }

    public void heading(String text) {
        gap();
        need((HEADING + BODY * 2) * LINE);
        row(HEADING, List.of(Column.text(1)), List.of(text));
        ink.line(MARGIN, y, MARGIN + WIDTH, Color.GRAY);
        y -= GAP / 2;
    }

    public void paragraph(String text) {
        row(BODY, List.of(Column.text(1)), List.of(text));
    }

    /** A row of a table: as high as its highest cell, never cut by the end of a page; cells are shorter than a page. */
    public void row(List<Column> columns, List<String> cells) {
        row(BODY, columns, cells);
    }

    private void row(float size, List<Column> columns, List<String> cells) {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            lines.add(face.lines(cells.get(i), size, columns.get(i).share() * WIDTH - GAP));
        }
        int most = lines.stream().mapToInt(List::size).max().orElse(0);
        need(most * size * LINE);
        float x = MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            cell(column, lines.get(i), size, x);
            x += column.share() * WIDTH;
        }
        y -= most * size * LINE + GAP / 4;
    }

    private void cell(Column column, List<String> lines, float size, float x) {
        float line = y - size;
        for (String text : lines) {
            float from = column.right() ? x + column.share() * WIDTH - GAP - face.width(text, size) : x;
            ink.text(text, size, from, line);
            line -= size * LINE;
        }
    }

    /** Bars side by side, the highest as high as the chart. */
    public void bars(List<Bar> bars) {
        need(CHART + BODY * LINE * 2 + GAP);
        BarChart.draw(ink, face, bars, new PDRectangle(MARGIN, y - CHART - BODY * LINE, WIDTH, CHART));
        y -= CHART + BODY * LINE * 2 + GAP;
    }

    public void gap() {
        y -= GAP;
    }

    /** Whether a character could not be printed, and a mark stands for it. */
    public boolean isLackingCharacters() {
        return face.isLacking();
    }

    private void need(float height) {
        if (y - height < MARGIN) {
            try {
                ink.close();
                ink = begin();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The whole document.
     *
     * @param footer stands at the foot of each page before its number
     */
    public byte[] finish(String footer) {
        try {
            ink.close();
            int pages = document.getNumberOfPages();
            for (int i = 0; i < pages; i++) {
                foot(document.getPage(i), "%s  %d / %d".formatted(footer, i + 1, pages));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void foot(PDPage page, String text) throws IOException {
        try (Ink foot =
                new Ink(new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true), face)) {
            foot.text(face.printable(text), BODY - 1, MARGIN, MARGIN / 2);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
            face.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
