package org.lamplighter.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LamplighterTest {
    @TempDir
    Path home;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void statusOfAStoppedSuiteNamesEveryProcessAndIsNotSuccess() {
        assertThat(run("status")).isEqualTo(3);
        assertThat(out.toString())
                .contains("kafka", "store", "keycloak", "gateway", "intake", "dispatch", "billing", "notification")
                .contains("8080", "8180", "19092", "27117");
    }

    @Test
    void anUnknownAccountIsOneSentence() {
        assertThat(run("token", "nobody")).isEqualTo(1);
        assertThat(err.toString().strip()).isEqualTo("There is no demo account called nobody.");
    }

    @Test
    void logsOfAnUnknownProcessListsThoseThereAre() {
        assertThat(run("logs", "sideboard")).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("There is no process called sideboard")
                .contains("intake");
    }

    @Test
    void aDemoWithoutASuiteSaysHowToStartOne() {
        assertThat(run("demo")).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("./lamplighter up");
    }

    @Test
    void downOfAStoppedSuiteIsFine() {
        assertThat(run("down")).isZero();
    }

    @Test
    void anUnknownCommandShowsTheUsage() {
        assertThat(run("dance")).isEqualTo(2);
        assertThat(err.toString()).contains("dance").doesNotContain("Exception");
    }

    @Test
    void aBenchmarksOwnOptionsAreLeftToIt() {
        CommandLine.ParseResult parsed =
                commandLine().parseArgs("bench", "intake", "--callers", "1,8", "--stored", "0");

        assertThat(parsed.subcommand().unmatched()).containsExactly("intake", "--callers", "1,8", "--stored", "0");
    }

    private int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    private CommandLine commandLine() {
        return Lamplighter.commandLine(new Shell(home, new PrintWriter(out, true), new PrintWriter(err, true)));
    }
}
