package org.lamplighter.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.notification.MessageFailed;
import org.lamplighter.contracts.notification.MessageSent;
import org.lamplighter.notification.message.MessageChannel.Repetition;
import org.lamplighter.notification.preferences.ChannelKind;

/**
 * Whatever is delivered again, and wherever the process is killed, the customer is told each step once.
 *
 * <p>A run plays a case's events in order, as a partition does. Each kill ends the process right before or right after one of
 * its effects (a message handed over, a document written); the next process starts again some events before the one it died
 * at, because offsets are committed behind the work.
 */
class ToldOnceTest {

    /** One death of the process. */
    record Kill(int effects, boolean afterTheEffect, int eventsAgain) {}

    private static void play(World world, int steps, List<Kill> kills, boolean nightFalls) {
        int next = 1;
        for (Kill kill : kills) {
            world.killAfter(kill.effects(), kill.afterTheEffect());
            int reached = next;
            try {
                for (; reached <= steps; reached++) {
                    world.tell(World.step(reached, reached % 3 == 0));
                }
                world.sendDue();
            } catch (World.Killed e) {
                world.live();
            }
            next = Math.max(1, Math.min(reached, steps) - kill.eventsAgain());
            if (nightFalls) {
                world.pass(Duration.ofMinutes(20));
            }
        }
        world.live();
        for (; next <= steps; next++) {
            world.tell(World.step(next, next % 3 == 0));
        }
        for (int hour = 0; hour < 24; hour++) {
            world.pass(Duration.ofHours(1));
            world.sendDue();
        }
    }

    private static List<Kill> kills(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> new Kill(number % 7, number % 2 == 0, number / 14 % 4))
                .toList();
    }

    @Property(tries = 2000)
    void onAChannelThatIgnoresRepetitionEveryStepIsHeardExactlyOnce(
            @ForAll @IntRange(min = 1, max = 8) int steps,
            @ForAll @Size(max = 12) List<@IntRange(max = 55) Integer> deaths) {
        World world = new World(Repetition.IGNORED);
        play(world, steps, kills(deaths), false);

        assertThat(world.messages()).hasSize(steps);
        assertThat(world.heard()).hasSize(steps).doesNotHaveDuplicates().isSorted();
        assertThat(world.hasWorkLeft()).isFalse();
        assertThat(world.events()).hasSize(2 * steps).doesNotHaveDuplicates().allMatch(MessageSent.class::isInstance);
    }

    @Property(tries = 2000)
    void whereNightFallsInBetweenNothingIsHeardTwiceAndWhatIsNotHeardWasOvertaken(
            @ForAll @IntRange(min = 1, max = 8) int steps,
            @ForAll @Size(max = 12) List<@IntRange(max = 55) Integer> deaths) {
        World world = new World(Repetition.IGNORED);
        play(world, steps, kills(deaths), true);

        assertThat(world.messages()).hasSize(steps);
        assertThat(world.heard()).doesNotHaveDuplicates();
        assertThat(world.hasWorkLeft()).isFalse();
        assertThat(world.heard()).as("the last step is always heard").contains(World.messageId(steps));
        assertThat(world.events().stream().filter(MessageFailed.class::isInstance))
                .allMatch(event -> ((MessageFailed) event).reason().equals("overtaken"));
        assertThat(world.events()).hasSize(2 * steps).doesNotHaveDuplicates();
    }

    @Property(tries = 2000)
    void onAnyOtherChannelNoStepGoesUnheardUnlessOvertakenAndOnlyADeathRepeatsOne(
            @ForAll @IntRange(min = 1, max = 8) int steps,
            @ForAll @Size(max = 12) List<@IntRange(max = 55) Integer> deaths) {
        World world = new World(Repetition.HEARD);
        play(world, steps, kills(deaths), false);

        assertThat(world.messages()).hasSize(steps);
        assertThat(world.hasWorkLeft()).isFalse();
        assertThat(world.heard()).contains(World.messageId(steps));
        int repeated = world.heard().size() - new HashSet<>(world.heard()).size();
        assertThat(repeated).isLessThanOrEqualTo(deaths.size());
        assertThat(world.messages().values()).allSatisfy(message -> {
            boolean heard = world.heard().contains(message.id());
            assertThat(message.deliveries())
                    .filteredOn(delivery -> delivery.channel() == ChannelKind.SMS)
                    .allMatch(delivery -> heard || delivery instanceof Delivery.GivenUp);
        });
    }

    @Test
    void aChannelThatIsDownIsTriedAgainAndAtLastGivenUp() {
        World world = new World(Repetition.IGNORED);
        world.channelDown(true);
        world.tell(World.step(1, false));
        assertThat(world.hasWorkLeft()).isTrue();

        for (int look = 0; look < 7; look++) {
            world.pass(Duration.ofHours(1));
            world.sendDue();
        }

        assertThat(world.hasWorkLeft()).isFalse();
        assertThat(world.heard()).isEmpty();
        assertThat(world.events())
                .filteredOn(MessageFailed.class::isInstance)
                .singleElement()
                .matches(event -> ((MessageFailed) event).reason().equals("tried-too-often"));
    }

    @Test
    void aChannelThatComesBackGetsTheMessageOnce() {
        World world = new World(Repetition.HEARD);
        world.channelDown(true);
        world.tell(World.step(1, false));
        world.sendDue();
        world.channelDown(false);
        world.pass(Duration.ofSeconds(5));
        world.sendDue();
        assertThat(world.heard()).as("the pause is kept").isEmpty();
        world.pass(Duration.ofSeconds(5));
        world.sendDue();
        world.pass(Duration.ofHours(1));
        world.sendDue();

        assertThat(world.heard()).containsExactly(World.messageId(1));
    }

    @Test
    void aClaimKeepsASecondSenderAwayUntilItRunsOut() {
        World world = new World(Repetition.HEARD);
        world.tell(World.step(1, false));
        world.killAfter(1, true); // the claim is written, the message handed over, then the process dies
        try {
            world.sendDue();
        } catch (World.Killed e) {
            world.live();
        }
        assertThat(world.heard()).hasSize(1);

        world.pass(Duration.ofSeconds(59));
        world.sendDue();
        assertThat(world.heard()).as("still claimed").hasSize(1);

        world.pass(Duration.ofSeconds(1));
        world.sendDue();
        assertThat(world.heard())
                .as("nobody knows whether it was heard: once more")
                .hasSize(2);
        assertThat(world.hasWorkLeft()).isFalse();
    }
}
