package tandem.sales;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import tandem.testing.Tokens;

/** The API as its callers use it. */
public record Api(String token) {

  public static final Api ADMIN = new Api(Tokens.of("admin"));

  public static Api as(String person, String... roles) {
    return new Api(Tokens.of(person, roles));
  }

  public RequestSpecification request() {
    return given().auth().oauth2(token).contentType(ContentType.JSON).accept(ContentType.JSON);
  }

  public ValidatableResponse post(String path, String body) {
    return request().body(body).post("/api/v1" + path).then();
  }

  public ValidatableResponse get(String path) {
    return request().get("/api/v1" + path).then();
  }

  /** Posts what must be done, and answers the id of the record. */
  public String done(String path, String body) {
    ValidatableResponse answer = post(path, body);
    int status = answer.extract().statusCode();
    if (status >= 300) {
      throw new AssertionError(path + " " + status + " " + answer.extract().asString());
    }
    return answer.extract().path("id");
  }

  /** Posts what must be refused, and answers the code of the problem. */
  public String refused(int status, String path, String body) {
    return post(path, body)
        .statusCode(status)
        .contentType("application/problem+json")
        .extract()
        .path("code");
  }
}
