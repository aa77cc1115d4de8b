package org.lamplighter.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lamplighter.local.keycloak.DemoAccounts;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A browser without a window. Whatever is asked for by its CSS selector is waited for: pages draw themselves when answers come. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What the page takes for the reader's; without a window {@code --lang} does not count. */
    private static final String LANGUAGE = "zh-CN,zh";

    /** No sandbox, for a build may run as root; and nothing that calls home. */
    private static final List<String> ARGUMENTS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--accept-lang=" + LANGUAGE,
            "--window-size=1280,1200");

    private final ChromeDriver driver;

    Browser(Path chromium, Path chromedriver) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(
                service,
                new ChromeOptions()
                        .setBinary(chromium.toFile())
                        .addArguments(ARGUMENTS)
                        .setExperimentalOption("prefs", Map.of("intl.accept_languages", LANGUAGE)));
    }

    void open(URI address) {
        driver.get(address.toString());
    }

    /** Logs in at the issuer's own form, to which the page has sent the browser. */
    void login(String username) {
        type("#username", username);
        type("#password", DemoAccounts.PASSWORD);
        press("#kc-login");
    }

    String address() {
        return Objects.requireNonNullElse(driver.getCurrentUrl(), "");
    }

    String awaitAddress(Predicate<String> wanted, String what) {
        return Await.until(what, PATIENCE, () -> Optional.of(address()).filter(wanted));
    }

    /** The text of what is seen there. */
    String read(String css) {
        return Await.until(
                css + " with a text",
                PATIENCE,
                () -> first(css).map(WebElement::getText).filter(text -> !text.isBlank()));
    }

    void awaitText(String css, String text) {
        Await.until(
                "“" + text + "” at " + css,
                PATIENCE,
                () -> attempted(() -> driver.findElements(By.cssSelector(css)).stream()
                        .filter(element -> element.getText().contains(text))
                        .findFirst()));
    }

    /** Waits until so many are there at least, and says how many are. */
    int count(String css, int atLeast) {
        return Await.until(
                atLeast + " of " + css,
                PATIENCE,
                () -> Optional.of(driver.findElements(By.cssSelector(css)).size())
                        .filter(found -> found >= atLeast));
    }

    void awaitGone(String css) {
        Await.until(
                css + " gone",
                PATIENCE,
                () -> driver.findElements(By.cssSelector(css)).isEmpty() ? Optional.of(css) : Optional.empty());
    }

    void press(String css) {
        with(css, WebElement::click);
    }

    void type(String css, String text) {
        with(css, element -> {
            element.clear();
            element.sendKeys(text);
        });
    }

    /** As the browser's own picker sets a date or a choice, whatever the language of the keyboard. */
    void set(String css, String value) {
        with(
                css,
                element -> driver.executeScript(
                        "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
                        element,
                        value));
    }

    void picture(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<WebElement> first(String css) {
        return attempted(() -> driver.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst());
    }

    /** Again, where the page drew itself anew in between or something lay over it. */
    private void with(String css, Consumer<WebElement> what) {
        Await.until(
                css,
                PATIENCE,
                () -> attempted(() -> first(css).map(element -> {
                    what.accept(element);
                    return element;
                })));
    }

    private interface Look<T> {
        Optional<T> at();
    }

    private static <T> Optional<T> attempted(Look<T> look) {
        try {
            return look.at();
        } catch (WebDriverException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
