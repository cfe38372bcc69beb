/** Object storage that speaks S3: where it is, and how it is reached. What is kept there, each store knows. */
package id.alurkonten.kit.s3;
