// Builds, tests and publishes an application.
package main

import (
	"context"

	"dagger/pipeline/internal/dagger"
)

// Where a build goes.
type Registry string

const (
	// For everybody.
	Public Registry = "docker.io"
	// For the company.
	Internal Registry = "registry.example.com"
)

type Pipeline struct {
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
) *Pipeline {
	return &Pipeline{Source: source, Token: token}
}

// Build the image.
func (p *Pipeline) Build(
	// The image to start from.
	// +default="alpine:3"
	base string,
) *dagger.Container {
	return dag.Container().From(base).WithDirectory("/app", p.Source)
}

// Run the tests.
//
// +check
func (p *Pipeline) Test(ctx context.Context) error {
	_, err := p.Build("golang:1.26").WithExec([]string{"go", "test", "./..."}, dagger.ContainerWithExecOpts{
		Expect: dagger.ReturnTypeSuccess,
	}).Sync(ctx)
	return err
}

// Publish the image, and say where it is.
//
// +cache="never"
func (p *Pipeline) Publish(
	ctx context.Context,
	// +default="docker.io"
	registry Registry,
	tags []string,
) (string, error) {
	return p.Build("alpine:3").Publish(ctx, string(registry)+"/app:"+tags[0])
}
