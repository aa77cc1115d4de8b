package org.lamplighter.notification.preferences;

/** A way by which a message reaches a customer. The names travel in events. */
public enum ChannelKind {
    /** The customer's inbox (站内信), silent; cannot be switched off, because it is the record of what was told. */
    IN_APP(false),
    /** A short message (短信) to the mobile number given with the case. */
    SMS(true);

    private final boolean ringing;

    ChannelKind(boolean ringing) {
        this.ringing = ringing;
    }

    /** Whether a message on it makes a sound at the customer's side. */
    public boolean isRinging() {
        return ringing;
    }

    /** Whether customers may do without it. */
    public boolean canBeSwitchedOff() {
        return this != IN_APP;
    }
}
