package org.lamplighter.kit.mongo;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.lamplighter.kit.personal.Personal;

/**
 * What has to be known of a service's states to keep them: found by walking their record components, so that the model
 * itself carries no annotation.
 *
 * <ul>
 *   <li>a record of one component named {@code value} is kept as that value (personal ones encrypted);
 *   <li>the records of a sealed interface are kept under their simple names, so that packages may move.
 * </ul>
 */
final class StateModel {

    private final Set<Class<?>> seen = new LinkedHashSet<>();
    private final Set<Class<?>> valueTypes = new LinkedHashSet<>();
    private final Map<Class<?>, String> aliases = new LinkedHashMap<>();

    StateModel(Iterable<Class<?>> roots) {
        roots.forEach(this::walk);
    }

    Set<Class<?>> valueTypes() {
        return valueTypes;
    }

    Map<Class<?>, String> aliases() {
        return aliases;
    }

    private void walk(Class<?> type) {
        if (!type.getName().startsWith("org.lamplighter.") || !seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                walk(permitted);
            }
        }
        if (type.isRecord()) {
            if (isValueType(type)) {
                valueTypes.add(type);
                return;
            }
            if (aliases.containsValue(type.getSimpleName())) {
                throw new IllegalStateException("two states are named " + type.getSimpleName());
            }
            aliases.put(type, type.getSimpleName());
            for (RecordComponent component : type.getRecordComponents()) {
                walk(component.getGenericType());
            }
        }
    }

    private void walk(Type type) {
        if (type instanceof Class<?> plain) {
            walk(plain);
        } else if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                walk(argument);
            }
        }
    }

    static boolean isValueType(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return (components.length == 1 && components[0].getName().equals("value"))
                || Personal.class.isAssignableFrom(type);
    }
}
