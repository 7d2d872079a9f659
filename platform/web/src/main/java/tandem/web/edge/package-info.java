/**
 * The edge of HTTP: refuses as a problem what is no sound request, before a resource, a token or a
 * body is looked at, and answers as a problem what fails outside of the resources.
 */
package tandem.web.edge;
