package org.lamplighter.intake.cases.mongo;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** Cases, each kept with the keys it is found by. */
final class KeptCases implements Aggregates<Case> {

    private final Aggregates<KeptCase> kept;

    KeptCases(Aggregates<KeptCase> kept) {
        this.kept = kept;
    }

    @Override
    public Optional<Stored<Case>> find(String id) {
        return kept.find(id).map(KeptCases::held);
    }

    @Override
    public Answer create(
            String id,
            IdempotentRequest request,
            Supplier<Decision<Case>> decide,
            Function<Stored<Case>, Answer> answer) {
        return kept.create(id, request, () -> keep(decide.get()), stored -> answer.apply(held(stored)));
    }

    @Override
    public Answer change(
            String id,
            IdempotentRequest request,
            Function<Case, Decision<Case>> decide,
            Function<Stored<Case>, Answer> answer) {
        return kept.change(id, request, it -> keep(decide.apply(it.held())), stored -> answer.apply(held(stored)));
    }

    @Override
    public boolean create(String id, EventMetadata cause, Supplier<Decision<Case>> decide) {
        return kept.create(id, cause, () -> keep(decide.get()));
    }

    @Override
    public boolean change(String id, EventMetadata cause, Function<Case, Decision<Case>> decide) {
        return kept.change(id, cause, it -> keep(decide.apply(it.held())));
    }

    @Override
    public boolean create(String id, Supplier<Decision<Case>> decide) {
        return kept.create(id, () -> keep(decide.get()));
    }

    @Override
    public Stored<Case> change(String id, Function<Case, Decision<Case>> decide) {
        return held(kept.change(id, it -> keep(decide.apply(it.held()))));
    }

    static Stored<Case> held(Stored<KeptCase> stored) {
        return new Stored<>(stored.id(), stored.version(), stored.state().held());
    }

    private static Decision<KeptCase> keep(Decision<Case> decision) {
        return switch (decision) {
            case Decision.Changed<Case> changed -> Decision.changed(KeptCase.of(changed.state()), changed.events());
            case Decision.Unchanged<Case> ignored -> Decision.unchanged();
            case Decision.Rejected<Case> rejected -> Decision.rejected(rejected.rejection());
        };
    }
}
