package org.lamplighter.deploy;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The objects that k8s/ makes. */
final class Manifests {

    private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();

    private final List<HasMetadata> objects;

    private Manifests(List<HasMetadata> objects) {
        this.objects = objects;
    }

    /** Rendered by kubectl where it is there; else the files that the kustomization lists, as they are. */
    static Manifests of(String folder) {
        String yaml = Repository.output("kubectl", "kustomize", folder).orElseGet(() -> listed(folder));
        return new Manifests(Arrays.stream(yaml.split("(?m)^---\\s*$", -1))
                .filter(document -> new Yaml().load(document) != null)
                .map(Manifests::parsed)
                .toList());
    }

    private static String listed(String folder) {
        StringBuilder all = new StringBuilder();
        for (Object resource : (List<?>) Objects.requireNonNull(
                Repository.yaml(folder + "/kustomization.yaml").get("resources"))) {
            String path = folder + "/" + resource;
            all.append("---\n").append(path.endsWith(".yaml") ? Repository.text(path) : listed(path));
        }
        return all.toString();
    }

    private static HasMetadata parsed(String document) {
        return KUBERNETES.unmarshal(document, HasMetadata.class);
    }

    List<HasMetadata> all() {
        return objects;
    }

    <T extends HasMetadata> List<T> of(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Paths of properties that the Kubernetes schema does not have. */
    static List<String> unknownProperties(HasMetadata object) {
        List<String> unknown = new ArrayList<>();
        collect(object, object.getKind() + " " + object.getMetadata().getName(), unknown);
        return unknown;
    }

    private static void collect(@Nullable Object node, String path, List<String> unknown) {
        if (node instanceof Iterable<?> many) {
            many.forEach(one -> collect(one, path + "[]", unknown));
        } else if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> collect(value, path + "." + key, unknown));
        } else if (node != null && node.getClass().getName().startsWith("io.fabric8.kubernetes.api.model")) {
            collectOf(node, path, unknown);
        }
    }

    private static void collectOf(Object bean, String path, List<String> unknown) {
        try {
            Object additional =
                    bean.getClass().getMethod("getAdditionalProperties").invoke(bean);
            ((Map<?, ?>) additional).keySet().forEach(key -> unknown.add(path + "." + key));
            for (PropertyDescriptor property :
                    Introspector.getBeanInfo(bean.getClass()).getPropertyDescriptors()) {
                if (property.getReadMethod() != null && !property.getName().equals("additionalProperties")) {
                    collect(property.getReadMethod().invoke(bean), path + "." + property.getName(), unknown);
                }
            }
        } catch (NoSuchMethodException e) {
            return; // a value such as Quantity or IntOrString, which has no properties of its own
        } catch (ReflectiveOperationException | IntrospectionException e) {
            throw new IllegalStateException(e);
        }
    }
}
