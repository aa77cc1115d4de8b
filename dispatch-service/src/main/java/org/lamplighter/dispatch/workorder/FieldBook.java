package org.lamplighter.dispatch.workorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What crews told of an order beside its steps, and the marks that make a command count once. It lies in the order's own
 * document, so that a command and its mark are one write.
 *
 * @param kept commands that wait: for the one they follow, or for the order to be their crew's again
 * @param settled commands that were dealt with, all of them
 * @param former crews from which the order was taken, and how far they were
 * @param survey what was found, the last time someone looked
 * @param expectations when supply was expected back, oldest first
 * @param help what crews asked for, oldest first
 */
public record FieldBook(
        List<FieldCommand> kept,
        List<SettledCommand> settled,
        List<FormerHold> former,
        @Nullable Survey survey,
        List<Expectation> expectations,
        List<HelpRequest> help) {

    public static final FieldBook EMPTY = new FieldBook(List.of(), List.of(), List.of(), null, List.of(), List.of());

    public FieldBook {
        kept = copy(kept);
        settled = copy(settled);
        former = copy(former);
        expectations = copy(expectations);
        help = copy(help);
    }

    /** Orders kept before they had a book have none, and a list added later is not there. */
    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static FieldBook orEmpty(@Nullable FieldBook book) {
        return book == null ? EMPTY : book;
    }

    /** What was decided about a command, if it was. */
    Optional<SettledCommand> settled(String crewId, String commandId) {
        return settled.stream().filter(one -> one.is(crewId, commandId)).findFirst();
    }

    /** The command, if it waits. */
    Optional<FieldCommand> kept(String crewId, String commandId) {
        return kept.stream()
                .filter(one -> one.crewId().equals(crewId) && one.commandId().equals(commandId))
                .findFirst();
    }

    List<FieldCommand> keptOf(String crewId) {
        return kept.stream().filter(one -> one.crewId().equals(crewId)).toList();
    }

    /** Whether the command that this one must follow was dealt with. */
    boolean isDue(FieldCommand command) {
        String after = command.after();
        return after == null || settled(command.crewId(), after).isPresent();
    }

    Optional<FormerHold> formerHold(String crewId) {
        return former.stream().filter(hold -> hold.crewId().equals(crewId)).findFirst();
    }

    /** Whether this crew has ever told something that was dealt with. */
    boolean knows(String crewId) {
        return settled.stream().anyMatch(one -> one.crewId().equals(crewId));
    }

    FieldBook keeping(FieldCommand command) {
        return new FieldBook(plus(kept, command), settled, former, survey, expectations, help);
    }

    FieldBook settling(SettledCommand done) {
        List<FieldCommand> left = kept.stream()
                .filter(one -> !done.is(one.crewId(), one.commandId()))
                .toList();
        return new FieldBook(left, plus(settled, done), former, survey, expectations, help);
    }

    /** The order is taken from this crew. */
    FieldBook lost(FormerHold hold) {
        FormerHold furthest = formerHold(hold.crewId()).map(hold::orFurther).orElse(hold);
        return new FieldBook(kept, settled, plus(without(hold.crewId()).former, furthest), survey, expectations, help);
    }

    /** The crew has the order, and it is known how far it is. */
    FieldBook without(String crewId) {
        List<FormerHold> left =
                former.stream().filter(hold -> !hold.crewId().equals(crewId)).toList();
        return new FieldBook(kept, settled, left, survey, expectations, help);
    }

    FieldBook surveyed(Survey found) {
        return new FieldBook(kept, settled, former, found, expectations, help);
    }

    FieldBook expected(Expectation told) {
        List<Expectation> longer = plus(expectations, told);
        return new FieldBook(
                kept,
                settled,
                former,
                survey,
                longer.subList(Math.max(0, longer.size() - Expectation.MOST_KEPT), longer.size()),
                help);
    }

    FieldBook asked(HelpRequest request) {
        return new FieldBook(kept, settled, former, survey, expectations, plus(help, request));
    }

    /** The book with the answer in it, if that was asked and not answered. */
    Optional<FieldBook> answered(String helpId, HelpAnswer answer) {
        boolean open = help.stream().anyMatch(one -> one.helpId().equals(helpId) && one.answer() == null);
        List<HelpRequest> next = help.stream()
                .map(one -> one.helpId().equals(helpId) && one.answer() == null ? one.answered(answer) : one)
                .toList();
        return open ? Optional.of(new FieldBook(kept, settled, former, survey, expectations, next)) : Optional.empty();
    }

    long openHelp() {
        return help.stream().filter(one -> one.answer() == null).count();
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
