package tandem.records;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The components of a Java record, each a field.
 *
 * @param all in their order
 * @param make makes one of the values of the components, in their order
 */
record Parts(List<FieldModel> all, Function<Object[], Object> make) {

  static Parts of(Class<?> type) throws ReflectiveOperationException {
    MethodHandles.Lookup inside = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    RecordComponent[] components = type.getRecordComponents();
    List<FieldModel> parts = new ArrayList<>();
    for (RecordComponent component : components) {
      FieldModel part = FieldReader.of(inside, type.getDeclaredField(component.getName()));
      if (part == null) {
        throw new NoSuchFieldException(
            "%s has a component that is no field: %s"
                .formatted(type.getName(), component.getName()));
      }
      parts.add(part);
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
    Function<Object[], Object> make =
        values -> {
          try {
            return (Object) constructor.invokeExact(values);
          } catch (Throwable e) {
            throw new IllegalStateException(e);
          }
        };
    return new Parts(List.copyOf(parts), make);
  }
}
