package org.lamplighter.acceptance;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Stories in a real browser: each test that takes a {@link Browser} gets one of its own. Without Chromium and its driver they are left out,
 * and say so. A test that fails leaves a picture of the page under {@code target/browser}.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Path PICTURES = Path.of("target", "browser");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return browser().isPresent() && driver().isPresent()
                ? ConditionEvaluationResult.enabled("Chromium is there")
                : ConditionEvaluationResult.disabled(
                        "No Chromium with its driver is here (apt-get install chromium chromium-driver; or LAMPLIGHTER_CHROMIUM says"
                                + " where it is): the stories in a browser are left out.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context)
                .computeIfAbsent(
                        Browser.class,
                        _ -> new Browser(browser().orElseThrow(), driver().orElseThrow()),
                        Browser.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Browser browser = store(context).get(Browser.class, Browser.class);
        if (browser != null && context.getExecutionException().isPresent()) {
            browser.picture(PICTURES.resolve(context.getRequiredTestMethod().getName() + ".png"));
        }
    }

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getStore(ExtensionContext.Namespace.create(InBrowser.class));
    }

    private static Optional<Path> browser() {
        String said = System.getenv("LAMPLIGHTER_CHROMIUM");
        return said == null || said.isBlank()
                ? BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst()
                : Optional.of(Path.of(said)).filter(Files::isExecutable);
    }

    /** Beside the browser that was named, or on the path. */
    private static Optional<Path> driver() {
        Stream<Path> beside = browser().stream().map(browser -> browser.resolveSibling("chromedriver"));
        return Stream.concat(beside, onPath("chromedriver").stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
