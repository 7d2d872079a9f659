package tandem.records;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * The components of a Java record, each a field, or a record of fields that stand among the others.
 *
 * @param all in their order
 * @param maker makes one of the values of the fields, in their order
 */
record Parts(List<FieldModel> all, Function<Iterator<?>, Object> maker) {

  static Parts of(Class<?> type) throws ReflectiveOperationException {
    MethodHandles.Lookup inside = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    RecordComponent[] components = type.getRecordComponents();
    List<FieldModel> parts = new ArrayList<>();
    List<Function<Iterator<?>, Object>> takers = new ArrayList<>();
    for (RecordComponent component : components) {
      FieldModel part = FieldReader.of(inside, type.getDeclaredField(component.getName()));
      if (part != null) {
        parts.add(part);
        takers.add(Iterator::next);
      } else if (component.getType().isRecord()) {
        Parts inner = of(component.getType());
        parts.addAll(inner.all);
        takers.add(inner.maker);
      } else {
        throw new NoSuchFieldException(
            "%s has a component that is no field: %s"
                .formatted(type.getName(), component.getName()));
      }
    }
    MethodHandle constructor =
        inside
            .findConstructor(
                type,
                MethodType.methodType(
                    void.class,
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new)))
            .asSpreader(Object[].class, components.length)
            .asType(MethodType.methodType(Object.class, Object[].class));
    return new Parts(List.copyOf(parts), values -> made(constructor, takers, values));
  }

  private static Object made(
      MethodHandle constructor, List<Function<Iterator<?>, Object>> takers, Iterator<?> values) {
    Object[] given = takers.stream().map(taker -> taker.apply(values)).toArray();
    try {
      return (Object) constructor.invokeExact(given);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** A record of the values of its fields, in their order. */
  Object make(Object... values) {
    return maker.apply(Arrays.asList(values).iterator());
  }
}
