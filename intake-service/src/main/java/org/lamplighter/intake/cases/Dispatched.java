package org.lamplighter.intake.cases;

/** A crew has the order. */
public record Dispatched(CaseFile file) implements Underway {

    @Override
    public CaseStatus status() {
        return CaseStatus.DISPATCHED;
    }

    @Override
    public Underway with(CaseFile other) {
        return new Dispatched(other);
    }

    @Override
    public boolean isPast(RepairStep.Kind kind) {
        return false;
    }
}
