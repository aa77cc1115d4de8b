package org.lamplighter.notification.preferences.web;

import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lamplighter.notification.preferences.ChannelKind;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.preferences.Preferences;
import org.lamplighter.notification.preferences.Preferences.Choice;

/**
 * Preferences on the wire, for example {@code {"preferences": {"FOLLOW_UP": {"IN_APP": true, "SMS": false}}}}. What a request
 * leaves out is wanted.
 */
record PreferencesView(@NotNull Map<MessageKind, Map<ChannelKind, Boolean>> preferences) {

    static PreferencesView of(Preferences wanted) {
        Map<MessageKind, Map<ChannelKind, Boolean>> all = new EnumMap<>(MessageKind.class);
        for (MessageKind kind : MessageKind.values()) {
            Map<ChannelKind, Boolean> channels = new EnumMap<>(ChannelKind.class);
            for (ChannelKind channel : ChannelKind.values()) {
                channels.put(channel, wanted.wants(kind, channel));
            }
            all.put(kind, channels);
        }
        return new PreferencesView(all);
    }

    Set<Choice> off() {
        Set<Choice> off = new HashSet<>();
        preferences.forEach((kind, channels) -> channels.forEach((channel, wanted) -> {
            if (Boolean.FALSE.equals(wanted)) {
                off.add(new Choice(kind, channel));
            }
        }));
        return off;
    }
}
