package org.lamplighter.notification.preferences;

import java.util.Set;

/**
 * What a customer wants to be told over which channel. Everything, unless switched off.
 *
 * @param off what is not wanted
 */
public record Preferences(Set<Choice> off) {

    /** Of a customer who never said anything. */
    public static final Preferences DEFAULT = new Preferences(Set.of());

    /** One kind of message on one channel. */
    public record Choice(MessageKind kind, ChannelKind channel) {

        /** Whether it may be switched off. */
        boolean canBeMade() {
            return kind.canBeSwitchedOff() && channel.canBeSwitchedOff();
        }
    }

    public Preferences {
        for (Choice choice : off) {
            if (!choice.canBeMade()) {
                throw new IllegalArgumentException(choice + " is always on");
            }
        }
        off = Set.copyOf(off);
    }

    public boolean wants(MessageKind kind, ChannelKind channel) {
        return !off.contains(new Choice(kind, channel));
    }
}
