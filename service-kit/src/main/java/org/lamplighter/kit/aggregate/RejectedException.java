package org.lamplighter.kit.aggregate;

/** Carries a {@link Rejection} from where it was decided to the edge that answers it. */
public final class RejectedException extends RuntimeException {

    private final transient Rejection rejection;

    public RejectedException(Rejection rejection) {
        super(rejection.code());
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
