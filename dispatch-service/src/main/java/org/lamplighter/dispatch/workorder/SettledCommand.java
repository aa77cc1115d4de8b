package org.lamplighter.dispatch.workorder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * A command that was dealt with for good; what was said of it is said again.
 *
 * @param commandId the phone's id of it
 * @param crewId the crew
 * @param refused the code of the refusal; {@code null} when it was applied
 * @param arguments the values for the refusal's texts
 */
public record SettledCommand(
        String commandId, String crewId, @Nullable String refused, List<String> arguments) {

    public SettledCommand {
        arguments = arguments == null ? List.of() : List.copyOf(arguments);
    }

    static SettledCommand applied(FieldCommand command) {
        return new SettledCommand(command.commandId(), command.crewId(), null, List.of());
    }

    static SettledCommand refused(FieldCommand command, Rejection why) {
        return new SettledCommand(
                command.commandId(),
                command.crewId(),
                why.code(),
                why.arguments().stream().map(String::valueOf).toList());
    }

    boolean is(String crew, String command) {
        return crewId.equals(crew) && commandId.equals(command);
    }
}
