package org.lamplighter.intake.cases;

/** The crew set out. */
public record CrewOnTheWay(CaseFile file) implements Underway {

    @Override
    public CaseStatus status() {
        return CaseStatus.CREW_ON_THE_WAY;
    }

    @Override
    public Underway with(CaseFile other) {
        return new CrewOnTheWay(other);
    }

    @Override
    public boolean isPast(RepairStep.Kind kind) {
        return !kind.isAfter(RepairStep.Kind.DEPARTED);
    }
}
