package org.lamplighter.notification.mailbox.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.time.TimeConfiguration;
import org.lamplighter.notification.mailbox.MailboxEntry;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.text.Language;
import org.springframework.web.util.HtmlUtils;

/** The mailbox as one page of HTML that asks for itself again every few seconds and needs nothing else. */
record MailboxPage(Language language, @Nullable String to) {

    /** Nothing is loaded and no script runs; the filter is a form that comes back here. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ENGLISH);

    private static final String PAGE = read("/mailbox/page.html");
    private static final String ENTRY = read("/mailbox/entry.html");
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    String render(List<MailboxEntry> entries) {
        String nothing = "<p>" + say("暂无短信。", "Nothing yet.") + "</p>";
        String items = entries.stream().map(this::item).collect(Collectors.joining());
        return fill(
                PAGE,
                Map.of(
                        "lang", language.tag(),
                        "title", say("本地短信箱", "Local mailbox"),
                        "about",
                                say(
                                        "演示环境不发送短信；本应发出的短信都在这里，最新的在最上面，每 5 秒刷新。",
                                        "This run sends no short messages. What would have gone out is here, newest first, refreshed every 5 s."),
                        "number", say("手机号", "Number"),
                        "to", to == null ? "" : HtmlUtils.htmlEscape(to),
                        "filter", say("筛选", "Filter"),
                        "otherLang", say("en", "zh"),
                        "otherName", say("English", "中文"),
                        "entries", entries.isEmpty() ? nothing : "<ol>\n" + items + "</ol>"));
    }

    private String item(MailboxEntry entry) {
        return fill(
                ENTRY,
                Map.of(
                        "at", entry.at().toString(),
                        "time", TIME.format(entry.at().atZone(TimeConfiguration.CHINA)),
                        "to", entry.to().masked(),
                        "kind", kind(entry.kind()),
                        "segments", say(entry.segments() + " 条", entry.segments() + " segment(s)"),
                        "text", HtmlUtils.htmlEscape(entry.text())));
    }

    private static String fill(String page, Map<String, String> fillings) {
        return GAP.matcher(page)
                .replaceAll(gap -> Matcher.quoteReplacement(Objects.requireNonNull(fillings.get(gap.group(1)))));
    }

    private static String read(String resource) {
        try (InputStream file = Objects.requireNonNull(MailboxPage.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String kind(MessageKind kind) {
        return switch (kind) {
            case REPORT_ACCEPTED -> say("受理通知", "report accepted");
            case REPAIR_PROGRESS -> say("抢修进度", "repair progress");
            case OUTAGE_NEWS -> say("停电信息", "outage news");
            case OUTAGE_NOTICE -> say("停电预告", "announced outage");
            case FOLLOW_UP -> say("回访", "follow-up");
            case PAYMENT_REMINDER -> say("缴费提醒", "payment reminder");
            case STOP_NOTICE -> say("欠费停电通知", "stop notice");
            case SUPPLY_RETURN -> say("欠费复电", "supply comes back");
            case DATA_CONSENT -> say("数据授权", "data shared");
        };
    }

    private String say(String chinese, String english) {
        return language == Language.CHINESE ? chinese : english;
    }
}
