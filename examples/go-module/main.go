// Builds, tests and publishes an application.
package main

import (
	"context"

	"dagger/delivery/internal/dagger"
)

// Where a build goes.
type Registry string

const (
	// For everybody.
	Public Registry = "docker.io"
	// For the company.
	Internal Registry = "registry.example.com"
)

type Delivery struct {
	// The sources to build.
	Source *dagger.Directory
	// +private
	Token *dagger.Secret
}

func New(
	// +defaultPath="/"
	// +ignore=["node_modules", ".git"]
	source *dagger.Directory,
	// +optional
	token *dagger.Secret,
) *Delivery {
	return &Delivery{Source: source, Token: token}
}

// Build the image.
func (d *Delivery) Build(
	// The image to start from.
	// +default="alpine:3"
	base string,
) *dagger.Container {
	return dag.Container().From(base).WithDirectory("/app", d.Source)
}

// Run the tests.
//
// +check
func (d *Delivery) Test(ctx context.Context) error {
	_, err := d.Build("golang:1.26").WithExec([]string{"go", "test", "./..."}, dagger.ContainerWithExecOpts{
		Expect: dagger.ReturnTypeSuccess,
	}).Sync(ctx)
	return err
}

// Publish the image, and say where it is.
//
// +cache="never"
func (d *Delivery) Publish(
	ctx context.Context,
	// +default="docker.io"
	registry Registry,
	tags []string,
) (string, error) {
	return d.Build("alpine:3").Publish(ctx, string(registry)+"/app:"+tags[0])
}
