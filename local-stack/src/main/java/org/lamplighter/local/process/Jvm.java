package org.lamplighter.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines for the JDK that runs this very program. */
public final class Jvm {
    private static final List<String> QUIET =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private Jvm() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** {@code java OPTIONS... REST...}, with the warnings off that libraries cannot avoid on JDK 25. */
    public static List<String> command(List<String> options, List<String> rest) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(QUIET);
        command.addAll(options);
        command.addAll(rest);
        return List.copyOf(command);
    }
}
