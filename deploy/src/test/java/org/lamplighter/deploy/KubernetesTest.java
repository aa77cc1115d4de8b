package org.lamplighter.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** k8s/ renders, is of Kubernetes' schema, and runs the programs as they want to be run. */
class KubernetesTest {

    private static final String NAME = "app.kubernetes.io/name";
    private static final Manifests BASE = Manifests.of("k8s/base");
    private static final Manifests EXAMPLE = Manifests.of("k8s/overlays/example");

    static Stream<HasMetadata> objects() {
        return Stream.concat(BASE.all().stream(), EXAMPLE.all().stream());
    }

    static Stream<Deployment> deployments() {
        return Stream.concat(BASE.of(Deployment.class).stream(), EXAMPLE.of(Deployment.class).stream());
    }

    static Stream<Deployment> baseDeployments() {
        return BASE.of(Deployment.class).stream();
    }

    private static String name(HasMetadata object) {
        return object.getMetadata().getName();
    }

    private static PodSpec pod(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }

    private static Container container(Deployment deployment) {
        assertThat(pod(deployment).getContainers()).hasSize(1);
        return pod(deployment).getContainers().getFirst();
    }

    private static Map<String, String> podLabels(Deployment deployment) {
        return deployment.getSpec().getTemplate().getMetadata().getLabels();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void everyObjectIsOfTheSchema(HasMetadata object) {
        assertThat(Manifests.unknownProperties(object)).isEmpty();
    }

    @Test
    void aMisspeltPropertyWouldBeFound() {
        Service service = BASE.of(Service.class).getFirst();
        Service misspelt = new io.fabric8.kubernetes.api.model.ServiceBuilder(service)
                .editSpec()
                .addToAdditionalProperties("selektor", Map.of())
                .endSpec()
                .build();
        assertThat(Manifests.unknownProperties(misspelt))
                .singleElement()
                .asString()
                .endsWith(".spec.selektor");
    }

    @Test
    void everyFileOfTheBaseIsListed() {
        assertThat((List<?>) Repository.yaml("k8s/base/kustomization.yaml").get("resources"))
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(Repository.files("k8s/base").stream()
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .filter(file -> !file.equals("kustomization.yaml"))
                        .toList());
    }

    @Test
    void everyProgramHasEverythingItNeeds() {
        List<String> programs = Settings.MODULES.keySet().stream().sorted().toList();
        assertThat(named(Deployment.class)).isEqualTo(programs);
        assertThat(named(ServiceAccount.class)).isEqualTo(programs);
        assertThat(named(PodDisruptionBudget.class)).isEqualTo(programs);
        assertThat(named(HorizontalPodAutoscaler.class)).isEqualTo(programs);
        assertThat(named(Service.class)).containsAll(programs);
    }

    private static List<String> named(Class<? extends HasMetadata> kind) {
        return BASE.of(kind).stream().map(KubernetesTest::name).sorted().toList();
    }

    @Test
    void secretsAreNamedNeverHeld() {
        assertThat(BASE.of(Secret.class)).isEmpty();
        assertThat(EXAMPLE.of(Secret.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyPodRunsWithoutRights(Deployment deployment) {
        PodSpec pod = pod(deployment);
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getServiceAccountName()).isEqualTo(name(deployment));
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        SecurityContext rights = container(deployment).getSecurityContext();
        assertThat(rights.getReadOnlyRootFilesystem()).isTrue();
        assertThat(rights.getAllowPrivilegeEscalation()).isFalse();
        assertThat(rights.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(Repository.text("deploy/Dockerfile"))
                .contains("USER " + pod.getSecurityContext().getRunAsUser() + ":");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyPodIsProbedOnItsManagementPortAndHasLimits(Deployment deployment) {
        Container container = container(deployment);
        Probe[] probes = {container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe()};
        assertThat(probes).doesNotContainNull().allSatisfy(probe -> {
            assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
            assertThat(probe.getHttpGet().getPath()).startsWith("/actuator/health/");
        });
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsKeys("cpu", "memory");
    }

    @ParameterizedTest
    @MethodSource("baseDeployments")
    void portsAreTheOnesTheProgramListensOn(Deployment deployment) {
        Map<String, Integer> ports = new HashMap<>();
        container(deployment).getPorts().forEach(port -> ports.put(port.getName(), port.getContainerPort()));
        Map<String, String> environment = environment(deployment);
        assertThat(ports)
                .isEqualTo(Map.of(
                        "http", Integer.parseInt(environment.get("SERVER_PORT")),
                        "management", Integer.parseInt(environment.get("MANAGEMENT_SERVER_PORT"))));
        Service service = BASE.of(Service.class).stream()
                .filter(candidate -> name(candidate).equals(name(deployment)))
                .findFirst()
                .orElseThrow();
        assertThat(podLabels(deployment)).containsAllEntriesOf(service.getSpec().getSelector());
        assertThat(service.getSpec().getPorts().getFirst().getPort()).isEqualTo(ports.get("http"));
    }

    @ParameterizedTest
    @MethodSource("baseDeployments")
    void everyVariableSetIsReadAndEveryVariableNeededIsSet(Deployment deployment) {
        Settings settings = Settings.of(name(deployment));
        assertThat(environment(deployment).keySet()).allMatch(settings::reads, "is read by " + name(deployment));
        assertThat(environment(deployment).keySet()).containsAll(settings.neededOnContainers());
    }

    /** Values as far as they stand in the manifests; empty for those of secrets. */
    private static Map<String, String> environment(Deployment deployment) {
        Map<String, String> environment = new HashMap<>();
        container(deployment)
                .getEnvFrom()
                .forEach(source -> BASE.of(ConfigMap.class).stream()
                        .filter(map -> name(map).equals(source.getConfigMapRef().getName()))
                        .findFirst()
                        .orElseThrow()
                        .getData()
                        .forEach(environment::put));
        for (EnvVar variable : container(deployment).getEnv()) {
            environment.put(variable.getName(), variable.getValue() == null ? "" : variable.getValue());
        }
        return environment;
    }

    @ParameterizedTest
    @MethodSource("baseDeployments")
    void everySecretIsDescribed(Deployment deployment) {
        container(deployment).getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef())
                .forEach(secret -> assertThat(Repository.text("k8s/README.md"))
                        .contains("`" + secret.getName() + "`")
                        .contains("`" + secret.getKey() + "`"));
    }

    @ParameterizedTest
    @MethodSource("baseDeployments")
    void addressesNameAServiceAndItsPort(Deployment deployment) {
        environment(deployment).forEach((variable, value) -> {
            if (variable.endsWith("_URL")) {
                String[] hostAndPort = value.replace("http://", "").split(":", -1);
                assertThat(BASE.of(Service.class))
                        .filteredOn(service -> name(service).equals(hostAndPort[0]))
                        .singleElement()
                        .satisfies(service -> assertThat(
                                        service.getSpec().getPorts().getFirst().getPort())
                                .isEqualTo(Integer.parseInt(hostAndPort[1])));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("baseDeployments")
    void budgetsAndScalersMeanTheirDeployment(Deployment deployment) {
        assertThat(BASE.of(PodDisruptionBudget.class))
                .filteredOn(budget -> name(budget).equals(name(deployment)))
                .singleElement()
                .satisfies(budget -> assertThat(podLabels(deployment))
                        .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels()));
        assertThat(BASE.of(HorizontalPodAutoscaler.class))
                .filteredOn(scaler -> name(scaler).equals(name(deployment)))
                .singleElement()
                .satisfies(scaler -> {
                    assertThat(scaler.getSpec().getScaleTargetRef().getName()).isEqualTo(name(deployment));
                    assertThat(scaler.getSpec().getMinReplicas())
                            .as("with a budget of one, a node can only be emptied when there are two")
                            .isGreaterThan(1);
                });
    }

    @Test
    void nothingIsReachedThatNoPolicyNames() {
        NetworkPolicy closed = BASE.of(NetworkPolicy.class).stream()
                .filter(policy -> name(policy).equals("default-deny"))
                .findFirst()
                .orElseThrow();
        assertThat(closed.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(closed.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(closed.getSpec().getIngress()).isNullOrEmpty();
        assertThat(closed.getSpec().getEgress()).isNullOrEmpty();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyPodIsMeantByAPolicyEachWay(Deployment deployment) {
        TreeSet<String> ways = new TreeSet<>();
        for (NetworkPolicy policy : BASE.of(NetworkPolicy.class)) {
            Map<String, String> meant = policy.getSpec().getPodSelector().getMatchLabels();
            if (meant != null
                    && !meant.isEmpty()
                    && podLabels(deployment).entrySet().containsAll(meant.entrySet())) {
                ways.addAll(policy.getSpec().getPolicyTypes());
            }
        }
        assertThat(ways).containsExactly("Egress", "Ingress");
        assertThat(podLabels(deployment)).containsEntry(NAME, name(deployment));
    }

    @Test
    void theExampleLeavesNoImageAndNoAddressOfTheBase() {
        assertThat(EXAMPLE.of(Deployment.class))
                .hasSize(Settings.MODULES.size())
                .allSatisfy(deployment -> assertThat(container(deployment).getImage())
                        .startsWith("registry.lamplighter.example/")
                        .endsWith(":" + "0.1.0"));
        assertThat(EXAMPLE.of(Service.class))
                .noneMatch(service ->
                        String.valueOf(service.getSpec().getExternalName()).contains(".data."));
        assertThat(EXAMPLE.of(Ingress.class))
                .singleElement()
                .satisfies(ingress -> assertThat(ingress.getSpec()
                                .getRules()
                                .getFirst()
                                .getHttp()
                                .getPaths()
                                .getFirst()
                                .getBackend()
                                .getService()
                                .getName())
                        .isEqualTo("gateway"));
    }
}
