package org.lamplighter.kit.mongo;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Set;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.kit.personal.Personal;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Keeps a record of one component as the component's value; personal data encrypted. One converter per direction and type. */
final class ValueTypeConverter {

    private final Class<?> type;
    private final Class<?> kept;
    private final Constructor<?> constructor;
    private final Method accessor;
    private final PersonalDataCipher cipher;

    ValueTypeConverter(Class<?> type, PersonalDataCipher cipher) {
        this.type = type;
        this.cipher = cipher;
        try {
            Class<?> component = type.getRecordComponents()[0].getType();
            this.kept = component == BigDecimal.class ? Decimal128.class : boxed(component);
            this.constructor = type.getDeclaredConstructor(component);
            this.constructor.setAccessible(true);
            this.accessor = type.getRecordComponents()[0].getAccessor();
            this.accessor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has its canonical constructor", e);
        }
    }

    GenericConverter writing() {
        return new Writing();
    }

    GenericConverter reading() {
        return new Reading();
    }

    private Object write(Object value) throws ReflectiveOperationException {
        Object clear = accessor.invoke(value);
        if (value instanceof Personal) {
            return cipher.seal((String) clear).value();
        }
        return clear instanceof BigDecimal decimal ? new Decimal128(decimal) : clear;
    }

    private Object read(Object value) throws ReflectiveOperationException {
        if (Personal.class.isAssignableFrom(type)) {
            return constructor.newInstance(cipher.open(new SealedText((String) value)));
        }
        if (value instanceof Decimal128 decimal) {
            return constructor.newInstance(decimal.bigDecimalValue());
        }
        return constructor.newInstance(value);
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == int.class) {
            return Integer.class;
        }
        if (type == long.class) {
            return Long.class;
        }
        return type;
    }

    private interface Step {
        Object take(Object value) throws ReflectiveOperationException;
    }

    private static @Nullable Object converted(@Nullable Object source, Step step) {
        if (source == null) {
            return null;
        }
        try {
            return step.take(source);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("stored value is refused by its type", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @WritingConverter
    private final class Writing implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(type, kept));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
            return converted(source, ValueTypeConverter.this::write);
        }
    }

    @ReadingConverter
    private final class Reading implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(kept, type));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor sourceType, TypeDescriptor targetType) {
            return converted(source, ValueTypeConverter.this::read);
        }
    }
}
