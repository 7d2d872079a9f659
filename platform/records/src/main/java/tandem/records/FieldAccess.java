package tandem.records;

import jakarta.persistence.ElementCollection;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;

/** Makes what reads and writes a field, once, of method handles. */
final class FieldAccess {

  private static final MethodType GET = MethodType.methodType(Object.class, Object.class);

  private FieldAccess() {}

  /** Hibernate does not see what is set behind its back: it is set as the enhanced class would. */
  static FieldModel.Access of(MethodHandles.Lookup lookup, java.lang.reflect.Field field)
      throws ReflectiveOperationException {
    MethodHandle get = lookup.unreflectGetter(field).asType(GET);
    if (field.getDeclaringClass().isRecord()) {
      return new Handles(get, null);
    }
    if (field.isAnnotationPresent(ElementCollection.class)) {
      return new Contents(get);
    }
    return new Handles(
        get,
        writer(lookup, field)
            .asType(MethodType.methodType(void.class, Object.class, Object.class)));
  }

  /** What a method makes cannot be set. */
  static FieldModel.Access of(MethodHandles.Lookup lookup, Method method)
      throws IllegalAccessException {
    return new Handles(lookup.unreflect(method).asType(GET), null);
  }

  /** What is asked for is set, what is shown is read. */
  static FieldModel.Access apart(FieldModel.Access shown, FieldModel.Access asked) {
    return new Apart(shown, asked);
  }

  private static MethodHandle writer(MethodHandles.Lookup lookup, java.lang.reflect.Field field)
      throws ReflectiveOperationException {
    Class<?> in = field.getDeclaringClass();
    try {
      return lookup.findVirtual(
          in,
          "$$_hibernate_write_" + field.getName(),
          MethodType.methodType(void.class, field.getType()));
    } catch (NoSuchMethodException notEnhanced) {
      return lookup.unreflectSetter(field);
    }
  }

  private record Apart(FieldModel.Access shown, FieldModel.Access asked)
      implements FieldModel.Access {

    @Override
    public Object get(Object record) {
      return shown.get(record);
    }

    @Override
    public void set(Object record, Object value) {
      asked.set(record, value);
    }
  }

  private record Handles(MethodHandle get, MethodHandle set) implements FieldModel.Access {

    @Override
    public Object get(Object record) {
      try {
        return (Object) get.invokeExact(record);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void set(Object record, Object value) {
      try {
        set.invokeExact(record, value);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A list of the entity's own, whose contents are replaced: Hibernate knows the list. */
  private record Contents(MethodHandle get) implements FieldModel.Access {

    @SuppressWarnings("unchecked")
    private Collection<Object> list(Object record) {
      try {
        return (Collection<Object>) (Object) get.invokeExact(record);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Object get(Object record) {
      return List.copyOf(list(record));
    }

    @Override
    public void set(Object record, Object value) {
      Collection<Object> list = list(record);
      list.clear();
      if (value != null) {
        list.addAll((Collection<?>) value);
      }
    }
  }
}
