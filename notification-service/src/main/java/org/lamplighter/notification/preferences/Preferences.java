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
    public record Choice(MessageKind kind, ChannelKind channel) {}

    public Preferences {
        for (Choice choice : off) {
            if (!choice.channel().canBeSwitchedOff()) {
                throw new IllegalArgumentException(choice.channel() + " is always on");
            }
        }
        off = Set.copyOf(off);
    }

    public boolean wants(MessageKind kind, ChannelKind channel) {
        return !off.contains(new Choice(kind, channel));
    }
}
