/**
 * What follows from the declarations of records and is kept beside the code for those who read it:
 * schemas and examples of events, their tables, what analytics keeps of them, and the descriptions
 * of the APIs.
 */
package tandem.documents;
