package wagewire.lab.tools;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** The types of Kubernetes: which fields each kind of object has, and which it must have. */
final class KubernetesSchema {

  private KubernetesSchema() {}

  /**
   * Checks an object, as deep as its fields have types.
   *
   * @throws IllegalArgumentException for a field that is unknown, missing or of another type
   */
  static void validate(JsonNode object) throws IOException {
    JsonElement element = JsonParser.parseString(object.toString());
    String type = object.get("apiVersion").asString() + " " + object.get("kind").asString();
    switch (type) {
      case "apps/v1 Deployment" -> V1Deployment.validateJsonElement(element);
      case "batch/v1 CronJob" -> V1CronJob.validateJsonElement(element);
      case "batch/v1 Job" -> V1Job.validateJsonElement(element);
      case "networking.k8s.io/v1 Ingress" -> V1Ingress.validateJsonElement(element);
      case "networking.k8s.io/v1 NetworkPolicy" -> V1NetworkPolicy.validateJsonElement(element);
      case "policy/v1 PodDisruptionBudget" -> V1PodDisruptionBudget.validateJsonElement(element);
      case "v1 Service" -> V1Service.validateJsonElement(element);
      case "v1 ServiceAccount" -> V1ServiceAccount.validateJsonElement(element);
      default -> throw new IllegalArgumentException("no such type: " + type);
    }
  }
}
