package org.lamplighter.acceptance;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.process.StackFailure;

/** Plays the story against the suite that is up and prints its timeline; exit code 0 when it ends well. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LocalSuite suite = LocalSuite.at(Path.of(System.getenv().getOrDefault("LAMPLIGHTER_HOME", ".lamplighter")));
        Timeline timeline = new Timeline(out);
        RepairStory story = new RepairStory(People.of(suite), timeline);
        try {
            story.tidyUp();
            story.play();
            out.printf(
                    Locale.ROOT,
                    "%nThe story ended well after %.1f s.%n",
                    timeline.elapsed().toMillis() / 1000.0);
        } catch (StoryBroken | StackFailure e) {
            out.println();
            out.println("The story broke: " + e.getMessage());
            System.exit(1);
        }
    }
}
