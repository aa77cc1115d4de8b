package org.lamplighter.kit.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** What a viewer is shown, whatever the order in which threads get their turn. */
class LiveViewsTest {

    private final Map<String, Integer> numbers = new HashMap<>(Map.of("a", 1));
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private int reads;
    private boolean storeAway;

    private final LiveViews<Integer> views = new LiveViews<>(this::read, tasks::add, Duration.ZERO, 2, 3);

    private Optional<Integer> read(String key) {
        reads++;
        if (storeAway) {
            throw new IllegalArgumentException("away");
        }
        return Optional.ofNullable(numbers.get(key));
    }

    private static final class Noted implements LiveView<Integer> {
        final List<Integer> shown = new ArrayList<>();
        int beats;
        boolean ended;
        boolean gone;

        @Override
        public boolean show(Integer now) throws IOException {
            if (gone) {
                throw new IOException("gone");
            }
            shown.add(now);
            return now < 100;
        }

        @Override
        public void beat() {
            beats++;
        }

        @Override
        public void end() {
            ended = true;
            if (gone) {
                throw new IllegalStateException("ended by the container");
            }
        }
    }

    private void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private Noted opened(String caller) {
        Noted view = new Noted();
        views.open("a", numbers.getOrDefault("a", 0), caller, view);
        return view;
    }

    @Test
    void whatIsWokenOftenIsReadOnceForAllItsViews() {
        Noted one = opened("one");
        Noted other = opened("other");
        run();
        reads = 0;
        numbers.put("a", 2);
        for (int i = 0; i < 10; i++) {
            views.wake("a");
        }
        views.wake("nobody watches this");
        run();

        assertThat(reads).isEqualTo(1);
        assertThat(one.shown).endsWith(2);
        assertThat(other.shown).endsWith(2);
    }

    @Test
    void nobodyIsShownAnOlderStateAfterANewerOne() {
        Noted view = opened("one");
        run();
        numbers.put("a", 2);
        views.wake("a");
        tasks.remove().run(); // reads 2; showing it waits for its turn
        Runnable showsTwo = tasks.remove();
        numbers.put("a", 3);
        views.wake("a");
        run();
        showsTwo.run();

        assertThat(view.shown).endsWith(3).doesNotContain(2);
    }

    @Test
    void aViewEndsWhenNothingMoreMayHappenOrNobodyIsThere() {
        Noted done = opened("one");
        Noted left = opened("other");
        run();
        left.gone = true;
        numbers.put("a", 100);
        views.wake("a");
        run();

        assertThat(done.ended).isTrue();
        assertThat(left.ended).isTrue();
        assertThat(views.any()).isFalse();
        assertThat(views.count()).isZero();
    }

    @Test
    void aViewWhoseClientWentWhileAllAreSentAwayHoldsUpNobody() {
        Noted left = opened("one");
        Noted there = opened("other");
        left.gone = true;

        views.dismiss();

        assertThat(there.ended).isTrue();
        assertThat(views.count()).isZero();
    }

    @Test
    void placesAreCountedByCallerAndInAllAndGivenBackOnce() {
        Noted first = new Noted();
        Runnable leave = views.open("a", 1, "one", first);
        opened("one");
        assertThatThrownBy(() -> opened("one")).isInstanceOf(TooManyViewsException.class);
        opened("other");
        assertThatThrownBy(() -> opened("third")).isInstanceOf(TooManyViewsException.class);

        leave.run();
        leave.run();

        assertThat(views.count()).isEqualTo(2);
        assertThatCode(() -> opened("third")).doesNotThrowAnyException();
        assertThatThrownBy(() -> opened("fourth")).isInstanceOf(TooManyViewsException.class);
    }

    @Test
    void aHeartbeatShowsWhatNoEventToldAndWhatTheStoreDidNotTellBefore() {
        Noted view = opened("one");
        run();
        numbers.put("a", 7);
        storeAway = true;
        views.wake("a");
        run();
        assertThat(view.shown).doesNotContain(7);

        storeAway = false;
        views.beat();
        run();

        assertThat(view.shown).endsWith(7);
        assertThat(view.beats).isEqualTo(1);
    }

    @Test
    void whoIsSentAwayIsShownNothingMore() {
        Noted view = opened("one");
        views.dismiss();
        int before = view.shown.size();
        run();

        assertThat(view.ended).isTrue();
        assertThat(view.shown).hasSize(before);
    }
}
