package org.lamplighter.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.notification.preferences.ChannelKind.IN_APP;
import static org.lamplighter.notification.preferences.ChannelKind.SMS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.notification.message.DeliveryRules.Situation;
import org.lamplighter.notification.preferences.ChannelKind;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.preferences.Preferences;
import org.lamplighter.notification.preferences.Preferences.Choice;
import org.lamplighter.notification.text.Language;
import org.lamplighter.notification.text.Template;
import org.lamplighter.notification.text.Wording;

/** Which rule is heard when. */
class DeliveryRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-16T04:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-16T15:30:00Z");
    private static final Instant MORNING = Instant.parse("2026-11-17T00:00:00Z");
    private static final String MOBILE = "13800001234";

    private final DeliveryRules rules = new DeliveryRules(
            new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), ZoneId.of("Asia/Shanghai")), Duration.ofHours(24));

    private static Recipient recipient(@Nullable String customer, @Nullable String phone, Instant since) {
        return new Recipient("C-1", customer, phone == null ? null : new PhoneNumber(phone), Language.CHINESE, since);
    }

    private Map<ChannelKind, Verdict> verdicts(MessageKind kind, Recipient recipient, Preferences wanted, Instant now) {
        Step step = new Step("C-1", 3, now, kind, Wording.of(Template.CREW_ARRIVED));
        return rules.verdicts(EnumSet.allOf(ChannelKind.class), new Situation(step, recipient, wanted, now));
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void byDayEverythingGoesOutAtOnce(MessageKind kind) {
        assertThat(verdicts(kind, recipient("lin", MOBILE, NOON), Preferences.DEFAULT, NOON))
                .isEqualTo(Map.of(IN_APP, new Verdict.Now(), SMS, new Verdict.Now()));
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void byNightTheProgressOfAFreshRepairRingsAndFollowUpsWait(MessageKind kind) {
        boolean awaited = Set.of(MessageKind.REPORT_ACCEPTED, MessageKind.REPAIR_PROGRESS, MessageKind.OUTAGE_NEWS)
                .contains(kind);
        Verdict expected = awaited ? new Verdict.Now() : new Verdict.Later(MORNING);
        assertThat(verdicts(kind, recipient("lin", MOBILE, NIGHT), Preferences.DEFAULT, NIGHT))
                .isEqualTo(Map.of(IN_APP, new Verdict.Now(), SMS, expected));
    }

    @ParameterizedTest
    @EnumSource(MessageKind.class)
    void byNightNothingOfAnOldRepairRings(MessageKind kind) {
        Instant dayBefore = NIGHT.minus(Duration.ofHours(24));
        assertThat(verdicts(kind, recipient("lin", MOBILE, dayBefore), Preferences.DEFAULT, NIGHT))
                .isEqualTo(Map.of(IN_APP, new Verdict.Now(), SMS, new Verdict.Later(MORNING)));
    }

    @Test
    void withoutAMobileThereIsNoShortMessage() {
        for (String phone : new @Nullable String[] {null, "051265221234"}) {
            assertThat(verdicts(MessageKind.REPAIR_PROGRESS, recipient("lin", phone, NOON), Preferences.DEFAULT, NOON))
                    .isEqualTo(Map.of(IN_APP, new Verdict.Now(), SMS, new Verdict.Never(Reason.NO_CONTACT)));
        }
    }

    @Test
    void withoutACustomerThereIsNoInbox() {
        assertThat(verdicts(MessageKind.REPAIR_PROGRESS, recipient(null, MOBILE, NOON), Preferences.DEFAULT, NOON))
                .isEqualTo(Map.of(IN_APP, new Verdict.Never(Reason.NO_CONTACT), SMS, new Verdict.Now()));
    }

    @Test
    void whatIsSwitchedOffNeverGoesOutBeItDayOrNight() {
        Preferences wanted = new Preferences(Set.of(new Choice(MessageKind.FOLLOW_UP, SMS)));
        for (Instant now : List.of(NOON, NIGHT)) {
            assertThat(verdicts(MessageKind.FOLLOW_UP, recipient("lin", MOBILE, now), wanted, now))
                    .isEqualTo(Map.of(IN_APP, new Verdict.Now(), SMS, new Verdict.Never(Reason.SWITCHED_OFF)));
        }
        assertThat(verdicts(MessageKind.REPAIR_PROGRESS, recipient("lin", MOBILE, NOON), wanted, NOON))
                .containsEntry(SMS, new Verdict.Now());
    }

    @Test
    void onlyChannelsInServiceAreSpokenOf() {
        Step step = new Step("C-1", 3, NOON, MessageKind.FOLLOW_UP, Wording.of(Template.CREW_ARRIVED));
        Situation situation = new Situation(step, recipient("lin", MOBILE, NOON), Preferences.DEFAULT, NOON);
        assertThat(rules.verdicts(Set.of(IN_APP), situation)).containsOnlyKeys(IN_APP);
    }
}
