package tandem.web.text;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import tandem.acts.Text;

/** Parameters of paths and queries are texts like any other: as they are kept. */
@Provider
public class TextParameters implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(
      Class<T> rawType, Type genericType, Annotation[] annotations) {
    return rawType == String.class ? (ParamConverter<T>) new Kept() : null;
  }

  private static final class Kept implements ParamConverter<String> {

    @Override
    public String fromString(String value) {
      return Text.kept(value);
    }

    @Override
    public String toString(String value) {
      return value;
    }
  }
}
