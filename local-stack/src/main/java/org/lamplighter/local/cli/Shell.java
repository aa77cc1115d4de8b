package org.lamplighter.local.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lamplighter.local.BuiltModules;
import org.lamplighter.local.LocalSuite;

/**
 * Where a command works and where it writes.
 *
 * @param home the folder that everything of the local suite is kept in
 */
record Shell(Path home, PrintWriter out, PrintWriter err) {

    /** This checkout's {@code .lamplighter}, unless {@code LAMPLIGHTER_HOME} says otherwise; the terminal. */
    static Shell ofThisProcess() {
        String chosen = System.getenv("LAMPLIGHTER_HOME");
        return new Shell(
                chosen == null || chosen.isBlank()
                        ? BuiltModules.here().root().resolve(".lamplighter")
                        : Path.of(chosen),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    LocalSuite suite() {
        return LocalSuite.at(home);
    }
}
