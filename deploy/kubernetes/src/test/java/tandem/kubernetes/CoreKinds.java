package tandem.kubernetes;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.kubernetes.client.custom.QuantityFormatException;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Kubernetes' own kinds, by the typed models of its Java client: a field that is unknown, missing
 * or of another type is a fault.
 */
final class CoreKinds {

  private static final Map<String, Model> MODELS =
      Map.of(
          "v1/ConfigMap", new Model(V1ConfigMap.class, V1ConfigMap::validateJsonElement),
          "v1/Namespace", new Model(V1Namespace.class, V1Namespace::validateJsonElement),
          "v1/Secret", new Model(V1Secret.class, V1Secret::validateJsonElement),
          "v1/Service", new Model(V1Service.class, V1Service::validateJsonElement),
          "v1/ServiceAccount",
              new Model(V1ServiceAccount.class, V1ServiceAccount::validateJsonElement),
          "apps/v1/Deployment", new Model(V1Deployment.class, V1Deployment::validateJsonElement),
          "apps/v1/StatefulSet", new Model(V1StatefulSet.class, V1StatefulSet::validateJsonElement),
          "networking.k8s.io/v1/NetworkPolicy",
              new Model(V1NetworkPolicy.class, V1NetworkPolicy::validateJsonElement),
          "policy/v1/PodDisruptionBudget",
              new Model(V1PodDisruptionBudget.class, V1PodDisruptionBudget::validateJsonElement));

  private CoreKinds() {}

  static boolean know(Manifest manifest) {
    return MODELS.containsKey(key(manifest));
  }

  /** What a cluster would refuse; the first fault that is found, or none. */
  static List<String> faults(Manifest manifest) {
    Model model = MODELS.get(key(manifest));
    JsonElement json = JsonParser.parseString(manifest.content().toString());
    try {
      model.shape().check(json);
      var _ = JSON.getGson().fromJson(json, model.type());
      return Values.faults(manifest);
    } catch (IOException
        | IllegalArgumentException
        | JsonParseException
        | QuantityFormatException e) {
      return List.of(manifest + ": " + e.getMessage());
    }
  }

  private static String key(Manifest manifest) {
    return manifest.apiVersion() + "/" + manifest.kind();
  }

  private record Model(Class<?> type, Shape shape) {}

  /** Refuses unknown fields and asks for required ones, at any depth. */
  private interface Shape {
    void check(JsonElement json) throws IOException;
  }
}
